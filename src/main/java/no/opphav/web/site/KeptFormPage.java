package no.opphav.web.site;

import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A form that outlives the end of a session: signing in again, and then sending it.
 *
 * @param signIn what stands in the form to sign in with; null once that is done
 * @param refusal why that failed; null where it did not
 */
public record KeptFormPage(
        Frame frame,
        KeptForm kept,
        @Nullable FormState signIn,
        @Nullable String refusal) implements Page {
    @Override
    public String template() {
        return "site/kept-form.jte";
    }
}
