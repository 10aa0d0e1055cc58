package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * How to credit an asset, in a language and for what was made of it.
 *
 * @param title of the asset
 * @param asset the address of its page
 * @param languages to credit it in
 * @param uses of what was made of it
 * @param adapted whether the lines leave room for the name of who adapted it
 * @param lines one for each medium
 * @param own the same for files under terms of their own
 * @param json the address of the same for programs
 */
public record CreditPage(
        Frame frame,
        Words title,
        String asset,
        List<AssetPage.LanguageLink> languages,
        List<Choice> uses,
        boolean adapted,
        @Nullable String forbidden,
        List<Line> lines,
        List<Own> own,
        String json)
        implements Page {
    public CreditPage {
        languages = List.copyOf(languages);
        uses = List.copyOf(uses);
        lines = List.copyOf(lines);
        own = List.copyOf(own);
    }

    @Override
    public String template() {
        return "site/credit.jte";
    }

    /** One of several things that can be chosen. */
    public record Choice(String label, String href, boolean current) {}

    /**
     * How to credit files under terms of their own.
     *
     * @param id of the place on the page
     * @param heading names the files and the terms
     * @param json the address of the same for programs
     */
    public record Own(String id, String heading, List<Line> lines, String json) {
        public Own {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The line for one medium.
     *
     * @param id to tell it from the others
     * @param medium what it is for
     * @param text in its language
     * @param html safe to show
     */
    public record Line(String id, String medium, Words text, String html, String markdown) {}
}
