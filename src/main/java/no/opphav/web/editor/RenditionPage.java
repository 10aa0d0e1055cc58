package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A rendition with all its versions: where it is replaced by a new one, or no longer offered.
 *
 * @param what the rendition
 * @param title of the asset in its language
 * @param making what is made of the current version
 * @param isPublic whether a new version is public at once
 */
public record RenditionPage(
        Workspace workspace,
        FormState form,
        @Nullable Refusal refusal,
        Words what,
        String badge,
        Words title,
        String back,
        String action,
        boolean isPublic,
        List<Version> versions,
        Making making,
        FileLimit largest)
        implements EditorPage {
    public RenditionPage {
        versions = List.copyOf(versions);
    }

    @Override
    public String template() {
        return "editor/rendition.jte";
    }

    /**
     * What is made of a file in the background.
     *
     * @param undrawn why there is no picture of it; null where there is, or may come
     * @param film how its web rendition stands; null where it is no film
     */
    public record Making(@Nullable String undrawn, @Nullable Film film) {}

    /**
     * The web rendition of a film.
     *
     * @param percent how far it has come; null unless it is being made
     * @param cancel where it is cancelled; null where there is nothing to cancel
     * @param retry where it is asked for again; null where it makes no sense to
     */
    public record Film(
            String state,
            @Nullable Integer percent,
            @Nullable String cancel,
            @Nullable String retry) {}

    /** A version of the rendition. */
    public record Version(
            String href, String number, String name, String facts, String size, String at, boolean current) {}
}
