package no.opphav.web.site;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * The page behind the link in an approval's mail: a button for each file.
 *
 * @param action where the form of each button goes
 * @param until the last moment, in words
 * @param left how many downloads are left; empty where they are not limited
 * @param message what the editor wrote; may be empty
 * @param form what was sent and is wrong
 * @param picture of a version that is fetched here; null where the public sees none of it
 * @param credits how to credit what is fetched, for a slide first
 * @param kit where there is more of that; empty where there is not
 * @param fallback that it is in another language than was asked for; empty where it is not
 */
public record GrantPage(
        Frame frame,
        String reference,
        String action,
        String until,
        String left,
        String fallback,
        String message,
        List<Item> items,
        FormState form,
        @Nullable Picture picture,
        @Nullable TermsLabel terms,
        List<AssetPage.CreditTab> credits,
        String kit)
        implements Page {
    public GrantPage {
        items = List.copyOf(items);
        credits = List.copyOf(credits);
    }

    @Override
    public String template() {
        return "site/grant.jte";
    }

    /**
     * A file of the grant.
     *
     * @param id of the file
     * @param facts format, size and version
     * @param note what is to be known of its approval; may be empty
     * @param fetchable whether it is handed out
     * @param receipt the code of the receipt that fetching it brings
     * @param fetched the address of the receipt; null while it was not fetched
     */
    public record Item(
            String id,
            Words title,
            String facts,
            String note,
            boolean fetchable,
            String receipt,
            @Nullable String fetched) {}
}
