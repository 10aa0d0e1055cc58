package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;

/** All themes, or all collections. */
public record CurationListPage(Frame frame, String headline, String lead, String nothing, List<Curated> entries)
        implements Page {
    public CurationListPage {
        entries = List.copyOf(entries);
    }

    @Override
    public String template() {
        return "site/curations.jte";
    }
}
