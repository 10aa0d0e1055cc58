package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;

/**
 * Where anybody finds out what a file is.
 *
 * @param query what was asked; may be empty
 * @param found what it is; empty where that is not known, or nothing was asked
 * @param receipt what a receipt says of the download; empty where none was asked for
 */
public record CheckPage(Frame frame, String query, List<OriginPanel> found, String receipt) implements Page {
    public CheckPage {
        found = List.copyOf(found);
    }

    public boolean isAsked() {
        return !query.isEmpty();
    }

    @Override
    public String template() {
        return "site/check.jte";
    }
}
