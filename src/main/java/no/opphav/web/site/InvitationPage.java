package no.opphav.web.site;

import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Page;

/**
 * Where a person who is invited makes an account.
 *
 * @param fixedEmail the address that was invited; empty where the person chooses it
 * @param role what the account may do, in words
 */
public record InvitationPage(Frame frame, FormState form, String fixedEmail, String role) implements Page {
    @Override
    public String template() {
        return "site/invitation.jte";
    }
}
