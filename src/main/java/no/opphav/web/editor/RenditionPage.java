package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * A rendition with all its versions: where it is replaced by a new one, or no longer offered.
 *
 * @param what the rendition
 * @param title of the asset in its language
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
        Soundness soundness,
        List<Version> versions,
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
     * How the bytes of the current version are.
     *
     * @param verify where they are read now
     */
    public record Soundness(Tone tone, String sentence, String verify) {}

    /** A version of the rendition. */
    public record Version(
            String href, String number, String name, String facts, String size, String at, boolean current) {}
}
