package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The form that an asset begins with.
 *
 * @param terms to choose from, with what they come to
 * @param largest the size of the largest file that is taken in, in words
 */
public record NewAssetPage(
        Workspace workspace,
        FormState form,
        @Nullable Refusal refusal,
        List<Option> kinds,
        List<Option> languages,
        List<Option> terms,
        FileLimit largest)
        implements EditorPage {
    public NewAssetPage {
        kinds = List.copyOf(kinds);
        languages = List.copyOf(languages);
        terms = List.copyOf(terms);
    }

    @Override
    public String template() {
        return "editor/new-asset.jte";
    }
}
