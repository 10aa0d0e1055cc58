package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.Pill;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account, for administrators: where they are signed in.
 *
 * @param base the address that its commands stand under
 * @param isOpen whether the account is not closed
 * @param done what they did, in the audit trail
 */
public record PersonPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        String base,
        String name,
        String email,
        Pill role,
        boolean isOpen,
        List<AccountPage.SignedIn> sessions,
        String done)
        implements EditorPage {
    public PersonPage {
        sessions = List.copyOf(sessions);
    }

    @Override
    public String template() {
        return "editor/person.jte";
    }
}
