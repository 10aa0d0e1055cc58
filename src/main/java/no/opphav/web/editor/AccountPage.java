package no.opphav.web.editor;

import java.util.List;
import no.opphav.web.FormState;
import no.opphav.web.Workspace;
import org.jspecify.annotations.Nullable;

/** The own account: where it is signed in, and its password. */
public record AccountPage(
        Workspace workspace,
        @Nullable String notice,
        @Nullable Refusal refusal,
        String name,
        String email,
        String role,
        FormState form,
        List<SignedIn> sessions)
        implements EditorPage {
    public AccountPage {
        sessions = List.copyOf(sessions);
    }

    @Override
    public String template() {
        return "editor/account.jte";
    }

    /**
     * A place where the account is signed in.
     *
     * @param revoke the address that ends it; null for the one that asks
     */
    public record SignedIn(
            String since,
            String lastSeen,
            String until,
            @Nullable String revoke) {}
}
