package no.opphav.web.site;

import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where an editor signs in.
 *
 * @param refusal why it did not work; null where nothing was tried
 * @param notice that something else worked, such as signing out
 */
public record SignInPage(
        Frame frame,
        FormState form,
        @Nullable String refusal,
        @Nullable String notice) implements Page {
    @Override
    public String template() {
        return "site/sign-in.jte";
    }
}
