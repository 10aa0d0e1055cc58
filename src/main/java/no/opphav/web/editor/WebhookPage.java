package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * One program that is told what happens.
 *
 * @param base the address that its commands stand under
 * @param off since when and why it is told nothing; null while it is told
 */
public record WebhookPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        String base,
        String name,
        String address,
        Pill state,
        @Nullable String off,
        List<Row> deliveries)
        implements EditorPage {
    public WebhookPage {
        deliveries = List.copyOf(deliveries);
    }

    @Override
    public String template() {
        return "editor/webhook.jte";
    }

    /**
     * Something that it was told.
     *
     * @param again where it is sent again; null where it cannot be
     */
    public record Row(
            String what,
            String id,
            String at,
            Pill state,
            String outcome,
            @Nullable String again) {}
}
