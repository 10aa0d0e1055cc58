package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import no.opphav.web.site.Picture;
import no.opphav.web.site.TermsLabel;
import org.jspecify.annotations.Nullable;

/**
 * One asset as its editors work on it, with one of its languages open.
 *
 * @param href the page's own address, with the language that is open
 * @param base the address that its commands stand under
 * @param facts when it was made public and last updated
 * @param missing what stands in the way of publishing; empty where nothing does
 * @param unwritten terms that are not written in its languages
 * @param isRefused whether publishing was just refused for what is missing
 * @param besides the languages that can stand beside the one that is open, and that none does; empty where there is one alone
 * @param beside another language to compare with; null where none stands there
 * @param shared what holds in all languages
 * @param schedule when it is published and withdrawn by itself
 * @param terms to choose from
 * @param chosen what the chosen terms mean; null while none are chosen
 * @param publicHref where the public sees it; null where it does not
 */
public record AssetEditPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        String href,
        String base,
        Words title,
        String kind,
        Pill state,
        String facts,
        long revision,
        Step step,
        List<Missing> missing,
        List<Unwritten> unwritten,
        boolean isRefused,
        List<Tab> tabs,
        List<Tab> besides,
        @Nullable TextsPane beside,
        Variant variant,
        FormState shared,
        FormState schedule,
        boolean slugIsFixed,
        List<Option> terms,
        @Nullable TermsLabel chosen,
        @Nullable String publicHref,
        FileLimit largest)
        implements EditorPage {
    public AssetEditPage {
        missing = List.copyOf(missing);
        unwritten = List.copyOf(unwritten);
        tabs = List.copyOf(tabs);
        besides = List.copyOf(besides);
        terms = List.copyOf(terms);
    }

    @Override
    public String template() {
        return "editor/asset.jte";
    }

    /** What an editor can do next with the asset as a whole. */
    public enum Step {
        PUBLISH,
        WITHDRAW,
        REPUBLISH,
        /** It becomes public by itself. */
        AWAIT
    }

    /**
     * Something that is missing before the public may see it.
     *
     * @param href the place where it can be put right
     */
    public record Missing(String sentence, String href) {}

    /** A language of the asset; {@code mark} says that it is not public, and is empty where it is. */
    public record Tab(Words name, String mark, String href, boolean current) {}

    /**
     * The language that is open.
     *
     * @param base the address that its commands stand under
     * @param pane what is written in it
     * @param pictureNote why there is no picture; empty where there is one
     * @param preview what the public would see
     * @param uploads on their way here, or stopped on it
     * @param takesOriginal whether the work itself is missing
     * @param takesCaptions whether there is something to caption
     * @param isPending whether an outcome or a picture is awaited
     * @param step what can be done with this language alone; null where nothing can
     * @param fileError what is missing among the files; null where nothing is
     */
    public record Variant(
            String id,
            Words name,
            String base,
            TextsPane pane,
            Picture picture,
            String pictureNote,
            String preview,
            List<FileRow> files,
            List<UploadRow> uploads,
            boolean takesOriginal,
            boolean takesCaptions,
            boolean isPending,
            @Nullable LanguageStep step,
            @Nullable String fileError) {
        public Variant {
            files = List.copyOf(files);
            uploads = List.copyOf(uploads);
        }
    }

    /** What can be done with one language of an asset that is public. */
    public enum LanguageStep {
        PUBLISH,
        TAKE_BACK
    }

    /**
     * A rendition in its current version.
     *
     * @param role what it is to the work
     * @param version its number and date
     * @param manage where it is replaced and removed
     * @param damage what is wrong with its bytes; null where nothing is known to be
     * @param held why the public does not get it; null where nothing holds it
     * @param named what it said of its rights itself; null where it did not
     */
    public record FileRow(
            String href,
            String badge,
            Words what,
            String role,
            String facts,
            String size,
            String version,
            String manage,
            @Nullable Pill damage,
            @Nullable String held,
            @Nullable String named,
            @Nullable Pill standing,
            String approval) {}
}
