package no.opphav.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxMessage;

/** How whoever has forgotten a password sets a new one: by a link in a mail to the account's address, once. */
@Singleton
public class PasswordResets {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofHours(2);

    static final String TEMPLATE = "password-reset";

    private static final Limit ADDRESS = new Limit("reset.address", 3, Duration.ofHours(1));
    private static final Limit NETWORK = new Limit("reset.network", 20, Duration.ofHours(1));
    private static final Limit GUESSES = new Limit("reset.guesses", 50, Duration.ofMinutes(15));

    private final ResetRows rows;
    private final AccountRows accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final PasswordRules rules;
    private final Argon2id argon2id;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;
    private final IdSource ids;

    PasswordResets(
            ResetRows rows,
            AccountRows accounts,
            Sessions sessions,
            Attempts attempts,
            PasswordRules rules,
            Argon2id argon2id,
            Outbox outbox,
            AuditTrail audit,
            Clock clock,
            IdSource ids) {
        this.rows = rows;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.rules = rules;
        this.argon2id = argon2id;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Sends a link to whoever has an account under an address. It says the same whether there is one or not, and nothing of more
     * than three in an hour. Call it outside of any transaction.
     *
     * @param language of the mail
     * @throws Problem {@code INVALID_FIELDS} at {@code email}; {@code TOO_MANY_ATTEMPTS} where the network asked too often
     */
    public void ask(String email, LanguageTag language, Network network) {
        var address = EmailAddress.parse(email.strip()).orElseThrow(() -> Problem.field("email", "not-an-address"));
        if (!attempts.take(NETWORK, network.key())) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
        if (attempts.take(ADDRESS, address.value().toLowerCase(Locale.ROOT))) {
            send(address, language);
        }
    }

    @Transactional
    void send(EmailAddress address, LanguageTag language) {
        accounts.findOpen(address.value()).ifPresent(row -> open(row.account(), language, new Actor.Service()));
    }

    /**
     * Sends a link to an account's own address.
     *
     * @throws Problem {@code NOT_FOUND} where there is no such account or it is closed
     */
    @Transactional
    public void send(UUID accountId, LanguageTag language, Actor.Account by) {
        var account = accounts.find(accountId)
                .map(AccountRow::account)
                .filter(found -> found.closedAt() == null)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
        open(account, language, by);
    }

    private void open(Account account, LanguageTag language, Actor by) {
        var id = ids.next();
        var now = clock.instant();
        rows.insert(id, account.id(), now, now.plus(LIFETIME));
        outbox.put(new OutboxMessage(TEMPLATE, id, account.email(), language));
        audit.record(by, "account.password-link-sent", account.id(), "");
    }

    /**
     * The account whose password a link sets. Looking at it changes nothing.
     *
     * @throws Problem {@code RESET_INVALID} where it is used, past its time, or never was
     */
    public Account find(Token token) {
        return accounts.find(open(token).accountId()).map(AccountRow::account).orElseThrow(PasswordResets::invalid);
    }

    /**
     * Sets a new password, ends every session of the account and every other link to it. Call it outside of any transaction.
     *
     * @throws Problem {@code RESET_INVALID}; {@code PASSWORD_TOO_WEAK} at field {@code password}; {@code TOO_MANY_ATTEMPTS}
     */
    public void set(Token token, String password, Network network) {
        if (!attempts.take(GUESSES, network.key())) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
        var account = find(token);
        attempts.giveBack(GUESSES, network.key());
        rules.require("password", password, account.name(), account.email().value());
        set(token, account, argon2id.hash(password));
    }

    @Transactional
    void set(Token token, Account account, String hash) {
        if (rows.use(open(token).id(), clock.instant()) == 0) {
            throw invalid();
        }
        rows.setPassword(account.id(), hash);
        rows.endAll(account.id(), clock.instant());
        sessions.endAll(account.id());
        audit.record(account.actor(), "account.password-reset", account.id(), "");
    }

    private ResetRow open(Token token) {
        return rows.findByLink(token.hash().hex(), clock.instant()).orElseThrow(PasswordResets::invalid);
    }

    private static Problem invalid() {
        return Problem.of(ProblemCode.RESET_INVALID);
    }
}
