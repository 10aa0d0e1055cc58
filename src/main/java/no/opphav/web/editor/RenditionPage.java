package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Pill;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import no.opphav.web.site.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A rendition with all its versions: where it is replaced by a new one, or no longer offered.
 *
 * @param what the rendition
 * @param title of the asset in its language
 * @param rendition its id
 * @param then the asset's page, saying that it was replaced
 * @param making what is made of the current version
 * @param isPublic whether a new version is public at once
 * @param pictureNote why there is no picture; empty where there is one
 * @param isPending whether a picture is awaited
 * @param known what is known of the current version
 * @param made what was made from it
 */
public record RenditionPage(
        Workspace workspace,
        FormState form,
        @Nullable Refusal refusal,
        Words what,
        String badge,
        Words title,
        String rendition,
        String back,
        String action,
        String then,
        boolean isPublic,
        Soundness soundness,
        List<Version> versions,
        Making making,
        Picture picture,
        String pictureNote,
        boolean isPending,
        List<Known> known,
        List<Made> made,
        FileLimit largest)
        implements EditorPage {
    public RenditionPage {
        versions = List.copyOf(versions);
        known = List.copyOf(known);
        made = List.copyOf(made);
    }

    /** Whether a new version is neither sent nor shown before it is approved. */
    public boolean waitsForApproval() {
        return !isPublic && versions.stream().anyMatch(version -> version.approval() != null);
    }

    @Override
    public String template() {
        return "editor/rendition.jte";
    }

    /**
     * What is made of a file in the background.
     *
     * @param held why the public does not get it; null where nothing holds it
     * @param undrawn why there is no picture of it; null where there is, or may come
     * @param film how its web rendition stands; null where it is no film
     */
    public record Making(
            @Nullable String held,
            @Nullable String undrawn,
            @Nullable Film film) {}

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

    /**
     * How the bytes of the current version are.
     *
     * @param verify where they are read now
     */
    public record Soundness(Tone tone, String sentence, String verify) {}

    /**
     * A version of the rendition.
     *
     * @param approval null where it is of no presentation
     */
    public record Version(
            String href,
            String number,
            String name,
            String facts,
            String size,
            String at,
            boolean current,
            @Nullable Approval approval) {}

    /** Whether a version of a presentation may be sent, and where that is decided. */
    public record Approval(Pill standing, String href) {}

    /** Something that is known of a file; its content may say it more than once. */
    public record Known(String name, List<String> values) {
        public Known {
            values = List.copyOf(values);
        }
    }

    /**
     * Something that was made from a file, and takes its place for others.
     *
     * @param looks where it can be seen, and what it was made from
     */
    public record Made(String what, String why, List<Look> looks) {
        public Made {
            looks = List.copyOf(looks);
        }
    }

    public record Look(String href, String label) {}
}
