package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A form of something that belongs to an asset's rights.
 *
 * @param kind which fields it has
 * @param title of the asset
 * @param about what is changed; null where it is new
 * @param back the page of the asset's rights
 * @param remove where it is taken back; null where it cannot be
 * @param terms to choose from
 * @param renditions to choose from
 */
public record RightsFormPage(
        Workspace workspace,
        Kind kind,
        FormState form,
        @Nullable Refusal refusal,
        Words title,
        @Nullable String about,
        String back,
        String action,
        @Nullable String remove,
        long revision,
        List<Option> terms,
        List<Option> renditions)
        implements EditorPage {
    public RightsFormPage {
        terms = List.copyOf(terms);
        renditions = List.copyOf(renditions);
    }

    @Override
    public String template() {
        return "editor/rights-form.jte";
    }

    /** What the form is for. */
    public enum Kind {
        ASSIGN,
        END,
        CONSENT
    }
}
