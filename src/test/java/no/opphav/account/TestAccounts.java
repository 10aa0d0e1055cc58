package no.opphav.account;

import java.util.UUID;
import no.opphav.account.http.SessionCookie;
import no.opphav.kernel.IdSource;
import no.opphav.testing.RunningService;

/** People with accounts of their own, one for each test that asks. */
public final class TestAccounts {
    public static final String PASSWORD = "riktig hest med batteri";

    private TestAccounts() {}

    /** A new editor, signed in. */
    public static SignedIn editor(RunningService service) {
        return signedIn(service, Role.EDITOR);
    }

    /** A new administrator, signed in. */
    public static SignedIn administrator(RunningService service) {
        return signedIn(service, Role.ADMINISTRATOR);
    }

    /** The header {@code Cookie} of a request in a session. */
    public static String cookie(SignedIn signedIn) {
        return SessionCookie.NAME + "=" + signedIn.token().secret();
    }

    /** An address that nobody has yet. */
    public static String newEmail(RunningService service) {
        UUID id = service.bean(IdSource.class).next();
        return "kari." + id + "@example.no";
    }

    private static SignedIn signedIn(RunningService service, Role role) {
        var accounts = service.bean(NewAccounts.class);
        var account = accounts.add(accounts.prepare("Kari Nordmann", newEmail(service), PASSWORD), role);
        return service.bean(SignIn.class).begin(account);
    }
}
