package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The rights of an asset: which terms apply when, who agreed to be depicted, and what else limits its use.
 *
 * @param title of the asset
 * @param back the asset's page
 * @param base the address of this page
 * @param standing whether the public has it now, and if not why
 * @param unwritten terms that are not written in the asset's languages
 * @param isPicture whether it can be bound to a context
 */
public record RightsPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        Words title,
        String back,
        String base,
        long revision,
        Pill standing,
        List<Unwritten> unwritten,
        FormState form,
        boolean isPicture,
        List<Entry> terms,
        List<Entry> consents)
        implements EditorPage {
    public RightsPage {
        unwritten = List.copyOf(unwritten);
        terms = List.copyOf(terms);
        consents = List.copyOf(consents);
    }

    @Override
    public String template() {
        return "editor/rights.jte";
    }

    /**
     * Terms that are assigned, or a consent.
     *
     * @param about to what they apply, or since when it holds
     * @param state null where there is nothing to say of it
     * @param href where it is changed; null where it no longer can be
     */
    public record Entry(
            Words name,
            String about,
            String time,
            @Nullable Pill state,
            @Nullable String href) {}
}
