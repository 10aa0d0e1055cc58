package no.opphav.web.site;

import java.util.List;
import no.opphav.catalogue.Limits;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * An asset in one of its languages.
 *
 * @param kind what it is, and where others like it are
 * @param languages the other language variants; empty where there is only one
 * @param terms the terms on which it is offered
 * @param limits what else limits its use
 * @param credits how to credit it, by medium; empty where it goes out on request only
 * @param kit where there is more of that: other languages, adaptations, formats
 * @param files what can be downloaded; empty where it goes out on request only
 * @param bundle all of them in one ZIP; null where there are none
 * @param action the page's one filled button
 * @param inside what more there is to look at of it
 * @param player the film; null where it is none
 * @param owner the rights holder
 * @param around where it stands among others, and in time
 */
public record AssetPage(
        Frame frame,
        Link kind,
        Words title,
        Words summary,
        List<LanguageLink> languages,
        Picture picture,
        Inside inside,
        @Nullable Player player,
        TermsLabel terms,
        Limits limits,
        List<CreditTab> credits,
        String kit,
        List<FileRow> files,
        FileRights fileRights,
        @Nullable Link bundle,
        @Nullable Link action,
        String updated,
        String owner,
        String contact,
        Around around)
        implements Page {
    /** How fast a film can play. */
    public static final List<String> RATES = List.of("0.5", "0.75", "1", "1.25", "1.5", "2");

    public AssetPage {
        languages = List.copyOf(languages);
        credits = List.copyOf(credits);
        files = List.copyOf(files);
    }

    /** Whether there are files to which these terms do not apply. */
    public boolean hasOthers() {
        return !fileRights.ended().isEmpty() || files.stream().anyMatch(file -> file.own() != null);
    }

    @Override
    public String template() {
        return "site/asset.jte";
    }

    public record Link(String label, String href) {}

    /**
     * What there is inside the work.
     *
     * @param leaves its pages or slides; empty where there is only one, or where nobody may look
     * @param heading what these are, and how many of how many
     * @param strip frames from all of a film; null where there is none
     * @param said what a film says; null where that cannot be read
     */
    public record Inside(
            List<Leaf> leaves,
            String heading,
            Picture.@Nullable Image strip,
            @Nullable Said said) {
        /** There is nothing more to it. */
        public static final Inside NOTHING = new Inside(List.of(), "", null, null);

        public Inside {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * What a film says.
     *
     * @param href where it stands by itself
     */
    public record Said(String href, List<TranscriptPage.Passage> passages) {
        public Said {
            passages = List.copyOf(passages);
        }
    }

    /**
     * What stands below the work.
     *
     * @param related others that may be wanted too
     * @param changes what has changed since it was published, the newest first
     * @param embed how other sites show it; null where they may not
     */
    public record Around(
            List<Card> related,
            List<Change> changes,
            @Nullable Embed embed) {
        /** Nothing stands there. */
        public static final Around NOTHING = new Around(List.of(), List.of(), null);

        public Around {
            related = List.copyOf(related);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Something that changed.
     *
     * @param date in words
     * @param iso as HTML's {@code time} writes it
     */
    public record Change(String date, String iso, String what) {}

    /**
     * How other sites show the work.
     *
     * @param html to put into a page
     * @param href what the frame shows
     */
    public record Embed(String html, String href) {}

    /**
     * A page or slide.
     *
     * @param href where it is seen at its largest
     */
    public record Leaf(String href, Picture.Image image) {}

    public record LanguageLink(Words name, String href, boolean current) {}

    /**
     * How to credit the work in one medium.
     *
     * @param id of the tab within the page
     * @param line the credit in the language of the work
     * @param html the same as HTML, safe to show
     */
    public record CreditTab(String id, String label, Words line, String html) {}

    /**
     * A file that can be downloaded.
     *
     * @param badge the format in a few letters
     * @param what what the file is
     * @param more its smaller facts; may be empty
     * @param own its own terms, and how to credit it under them; null where they are those of the asset
     */
    public record FileRow(
            String href,
            String badge,
            Words what,
            String more,
            String size,
            @Nullable OwnTerms own) {
        FileRow under(@Nullable OwnTerms terms) {
            return new FileRow(href, badge, what, more, size, terms);
        }
    }

    /**
     * The terms that a file stands under by itself.
     *
     * @param label says so
     * @param credit how to credit it on the web
     * @param kit where it is credited in other languages, media and uses
     */
    public record OwnTerms(String label, TermsLabel terms, Words credit, String kit) {}

    /**
     * A film to play.
     *
     * @param film under which slug it is counted that it plays; null where it is not counted
     * @param language in which it is shown
     * @param width its own, and its height, by which it has its room before it is there
     */
    public record Player(
            @Nullable String film,
            String language,
            String src,
            String type,
            @Nullable String poster,
            int width,
            int height,
            List<Track> tracks) {
        public Player {
            tracks = List.copyOf(tracks);
        }

        /** The same from a moment on (Media Fragments 1.0). */
        Player from(long seconds) {
            return seconds == 0
                    ? this
                    : new Player(film, language, src + "#t=" + seconds, type, poster, width, height, tracks);
        }
    }

    public record Track(String src, String language, String label, boolean chosen) {}
}
