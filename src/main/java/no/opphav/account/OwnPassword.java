package no.opphav.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;

/** How a person changes their password. */
@Singleton
class OwnPassword {
    private static final Limit LIMIT = new Limit("password.account", 10, Duration.ofMinutes(15));

    private final AccountRows rows;
    private final Sessions sessions;
    private final Attempts attempts;
    private final PasswordRules rules;
    private final Argon2id argon2id;
    private final AuditTrail audit;

    OwnPassword(
            AccountRows rows,
            Sessions sessions,
            Attempts attempts,
            PasswordRules rules,
            Argon2id argon2id,
            AuditTrail audit) {
        this.rows = rows;
        this.sessions = sessions;
        this.attempts = attempts;
        this.rules = rules;
        this.argon2id = argon2id;
        this.audit = audit;
    }

    void change(Session keep, String current, String next) {
        var account = keep.account();
        var key = account.id().toString();
        if (!attempts.take(LIMIT, key)) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
        var row = rows.find(account.id()).orElseThrow(OwnPassword::wrong);
        if (!argon2id.matches(current, row.passwordHash())) {
            throw wrong();
        }
        attempts.forget(LIMIT, key);
        rules.require("next", next, account.name(), account.email().value());
        replace(keep, row.passwordHash(), argon2id.hash(next));
    }

    @Transactional
    void replace(Session keep, String current, String next) {
        var account = keep.account();
        if (rows.changePassword(account.id(), current, next) == 0) {
            throw Problem.of(ProblemCode.CHANGED_MEANWHILE);
        }
        sessions.endOthers(keep);
        audit.record(account.actor(), "account.password-changed", account.id(), "");
    }

    private static Problem wrong() {
        return Problem.of(ProblemCode.SIGN_IN_FAILED).at(FieldProblem.of("current", "wrong-password"));
    }
}
