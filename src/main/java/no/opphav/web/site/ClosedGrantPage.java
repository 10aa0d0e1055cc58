package no.opphav.web.site;

import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a link to a grant that opens nothing any more.
 *
 * @param notice that a new link is asked for; null where none is
 * @param action where the form goes that asks for one
 * @param form what is written to the editors; null where a new link cannot be asked for
 * @param way to ask for the presentation as if for the first time
 */
public record ClosedGrantPage(
        Frame frame,
        String headline,
        String sentence,
        @Nullable String notice,
        String action,
        @Nullable FormState form,
        MessagePage.Way way)
        implements Page {
    @Override
    public String template() {
        return "site/grant-closed.jte";
    }
}
