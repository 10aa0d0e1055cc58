package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/** The programs that are told what happens, and the form for another. */
public record WebhooksPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        FormState form,
        List<Row> rows) implements EditorPage {
    public WebhooksPage {
        rows = List.copyOf(rows);
    }

    @Override
    public String template() {
        return "editor/webhooks.jte";
    }

    /** One of them, with where more is said of it. */
    public record Row(String href, String name, String address, Pill state, String since) {}
}
