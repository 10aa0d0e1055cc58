package no.opphav.account;

import jakarta.inject.Singleton;
import java.util.Optional;
import no.opphav.kernel.EmailAddress;

/** Whose password it is. */
@Singleton
class Credentials {
    /** No account's password is as long. */
    private static final int LONGEST = 1000;

    private final AccountRows rows;
    private final Argon2id argon2id;

    Credentials(AccountRows rows, Argon2id argon2id) {
        this.rows = rows;
        this.argon2id = argon2id;
    }

    /** The account, if there is one and the password is its; found out in the same time if not. */
    Optional<Account> check(String email, String password) {
        var row = EmailAddress.parse(email).flatMap(address -> rows.findOpen(address.value()));
        if (row.isEmpty() || password.length() > LONGEST) {
            argon2id.pretend(password.substring(0, Math.min(password.length(), LONGEST)));
            return Optional.empty();
        }
        return row.filter(found -> check(found, password)).map(AccountRow::account);
    }

    /** A hash that cost less than one does now is made anew, since only now the password is known. */
    private boolean check(AccountRow row, String password) {
        var matches = argon2id.matches(password, row.passwordHash());
        if (matches && argon2id.isOutdated(row.passwordHash())) {
            rows.changePassword(row.id(), row.passwordHash(), argon2id.hash(password));
        }
        return matches;
    }
}
