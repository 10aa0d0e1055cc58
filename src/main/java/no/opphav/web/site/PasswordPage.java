package no.opphav.web.site;

import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where whoever has forgotten a password asks for a link, or sets a new one.
 *
 * @param email the address whose password is set; null where a link is asked for
 */
public record PasswordPage(
        Frame frame, FormState form, @Nullable String email) implements Page {
    @Override
    public String template() {
        return "site/password.jte";
    }
}
