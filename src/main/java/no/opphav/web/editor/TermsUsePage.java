package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Words;
import no.opphav.web.Workspace;
import no.opphav.web.site.RuleLine;

/** The usage terms in force, and what stands under each. */
public record TermsUsePage(Workspace workspace, List<Entry> entries) implements EditorPage {
    public TermsUsePage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "editor/terms.jte";
    }

    /**
     * Usage terms in their current version.
     *
     * @param used how many assets stand under them, and under an earlier version
     */
    public record Entry(
            Words name, Words summary, String version, String used, Pill access, List<RuleLine> rules, String href) {
        public Entry {
            rules = List.copyOf(rules);
        }
    }
}
