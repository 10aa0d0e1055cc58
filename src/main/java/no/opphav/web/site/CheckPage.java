package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;

/**
 * Where anybody finds out what a file is.
 *
 * @param query what was asked; may be empty
 * @param found what it is; empty where that is not known or not public, or nothing was asked
 * @param receipt what a receipt says of the download; empty where none was asked for
 */
public record CheckPage(Frame frame, Asked asked, String query, List<OriginPanel> found, String receipt)
        implements Page {
    /** What somebody wants to know. */
    public enum Asked {
        /** Nothing yet. */
        NOTHING,
        /** What a file is. */
        FILE,
        /** What a file is, by a fingerprint that is not whole. */
        FINGERPRINT,
        /** What was fetched. */
        RECEIPT
    }

    public CheckPage {
        found = List.copyOf(found);
    }

    public boolean isKnown() {
        return !found.isEmpty() || !receipt.isEmpty();
    }

    @Override
    public String template() {
        return "site/check.jte";
    }
}
