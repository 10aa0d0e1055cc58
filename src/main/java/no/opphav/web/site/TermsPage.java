package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Icon;
import no.opphav.web.Page;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * One version of usage terms, in full.
 *
 * @param version its number and when it was published, in words
 * @param elsewhere as {@link TermsLabel#elsewhere}; null also where another language was asked for
 * @param languages in which the terms are written
 * @param groups what one may, must and may not do
 * @param neighbours the version before and the one after, and how this one differs from the one before
 * @param newer the address of the version in force, where this one no longer is
 * @param licence the licence that the terms follow
 * @param policy the address of the same as an ODRL policy
 */
public record TermsPage(
        Frame frame,
        Words name,
        Words summary,
        Words fullText,
        String version,
        Pill access,
        @Nullable String elsewhere,
        List<AssetPage.LanguageLink> languages,
        List<Group> groups,
        List<Link> neighbours,
        @Nullable String newer,
        @Nullable Link licence,
        String policy)
        implements Page {
    public TermsPage {
        languages = List.copyOf(languages);
        groups = List.copyOf(groups);
        neighbours = List.copyOf(neighbours);
    }

    @Override
    public String template() {
        return "site/terms.jte";
    }

    /**
     * Rules of one kind.
     *
     * @param css as {@link RuleLine#css}
     */
    public record Group(String title, Icon icon, String css, List<Rule> rules) {
        public Group {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule, with what narrows it.
     *
     * @param limits in words
     */
    public record Rule(Words text, List<String> limits) {
        public Rule {
            limits = List.copyOf(limits);
        }
    }

    public record Link(String href, String text) {}
}
