package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Pill;
import no.opphav.web.Words;

/** The usage terms that are in force. */
public record TermsListPage(Frame frame, List<Entry> entries) implements Page {
    public TermsListPage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "site/terms-list.jte";
    }

    public record Entry(Words name, Words summary, String href, Pill access, List<RuleLine> rules) {
        public Entry {
            rules = List.copyOf(rules);
        }
    }
}
