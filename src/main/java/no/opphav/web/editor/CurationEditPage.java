package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A theme or collection as its editors work on it.
 *
 * @param base the address of the page
 * @param publicHref where everybody sees it; null while nobody does
 * @param languages those that it is described in, and those that the pages speak
 * @param others the other languages to add
 * @param ordered whether the order of what is in it is the editors'
 * @param assets what is in it
 * @param text what was searched for, to be added; may be empty
 * @param found what that found
 */
public record CurationEditPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        String kind,
        Words name,
        Pill state,
        String base,
        @Nullable String publicHref,
        long revision,
        boolean isPublished,
        FormState form,
        List<Option> languages,
        List<Option> others,
        boolean ordered,
        List<Row> assets,
        String text,
        List<Row> found)
        implements EditorPage {
    public CurationEditPage {
        languages = List.copyOf(languages);
        others = List.copyOf(others);
        assets = List.copyOf(assets);
        found = List.copyOf(found);
    }

    @Override
    public String template() {
        return "editor/curation.jte";
    }

    /**
     * One asset.
     *
     * @param asset its slug
     * @param first whether none comes before it
     */
    public record Row(String asset, String href, Words title, String about, Pill state, boolean first) {}
}
