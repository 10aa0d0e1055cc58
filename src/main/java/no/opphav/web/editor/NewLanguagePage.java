package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The form that adds a language to an asset.
 *
 * @param title of the asset
 * @param back the asset's page
 */
public record NewLanguagePage(
        Workspace workspace,
        FormState form,
        @Nullable Refusal refusal,
        Words title,
        String back,
        String action,
        List<Option> languages)
        implements EditorPage {
    public NewLanguagePage {
        languages = List.copyOf(languages);
    }

    @Override
    public String template() {
        return "editor/new-language.jte";
    }
}
