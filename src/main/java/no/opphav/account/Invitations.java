package no.opphav.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import org.jspecify.annotations.Nullable;

/** How accounts come to be: by a link that works once. */
@Singleton
public class Invitations {
    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final Limit GUESSES = new Limit("invitation.network", 50, Duration.ofMinutes(15));

    private final InvitationRows rows;
    private final AccountRows accounts;
    private final NewAccounts newAccounts;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final Clock clock;
    private final IdSource ids;
    private final SecureRandom random;

    Invitations(
            InvitationRows rows,
            AccountRows accounts,
            NewAccounts newAccounts,
            Attempts attempts,
            AuditTrail audit,
            Clock clock,
            IdSource ids,
            SecureRandom random) {
        this.rows = rows;
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Makes a link for one address. An earlier one for the same address stops working.
     *
     * @return the link's token, which is shown only here
     * @throws no.opphav.kernel.Problem INVALID_FIELDS at {@code email}; EMAIL_TAKEN if there is an account
     */
    @Transactional
    public Token invite(String email, Role role, Actor.Account by) {
        var address = EmailAddress.parse(email).orElseThrow(() -> Problem.field("email", "not-an-address"));
        if (accounts.findOpen(address.value()).isPresent()) {
            throw Problem.of(ProblemCode.EMAIL_TAKEN).at(FieldProblem.of("email", "taken"));
        }
        rows.revokeFor(address.value(), clock.instant());
        return add(address.value(), role, by);
    }

    /** Makes a link for the first administrator, which works while there is no account. */
    @Transactional
    Token inviteFirst() {
        return add(null, Role.ADMINISTRATOR, new Actor.Service());
    }

    private Token add(@Nullable String email, Role role, Actor by) {
        var id = ids.next();
        var token = Token.random(random);
        var now = clock.instant();
        rows.insert(id, token.hash().hex(), email, role, by.accountId(), now, now.plus(LIFETIME));
        audit.record(by, "invitation.created", id, role.name().toLowerCase(Locale.ROOT));
        return token;
    }

    /** The invitations that can still be accepted, newest first. */
    public List<Invitation> open() {
        return rows.findOpen(clock.instant()).stream()
                .map(InvitationRow::invitation)
                .toList();
    }

    /**
     * Makes a link stop working. One that has already stopped stays as it is.
     *
     * @throws no.opphav.kernel.Problem NOT_FOUND if there is no such invitation
     */
    @Transactional
    public void revoke(UUID id, Actor.Account by) {
        if (rows.count(id) == 0) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        if (rows.revoke(id, clock.instant()) > 0) {
            audit.record(by, "invitation.revoked", id, "");
        }
    }

    /**
     * The invitation behind a link. Looking at it changes nothing.
     *
     * @throws no.opphav.kernel.Problem INVITATION_INVALID if it is used, revoked, past its time, or never was
     */
    public Invitation find(Token token) {
        return rows.find(token.hash().hex(), clock.instant())
                .map(InvitationRow::invitation)
                .orElseThrow(() -> Problem.of(ProblemCode.INVITATION_INVALID));
    }

    /**
     * Makes the account, uses the link up, and signs in. Call it outside of any transaction.
     *
     * @param email heeded only where the invitation names none
     * @param network where the attempt comes from; what it guesses wrongly counts
     * @throws no.opphav.kernel.Problem INVITATION_INVALID; INVALID_FIELDS at {@code name} or {@code email};
     *     PASSWORD_TOO_WEAK at {@code password}; EMAIL_TAKEN at {@code email}; TOO_MANY_ATTEMPTS
     */
    public SignedIn accept(Token token, String name, String email, String password, Network network) {
        var invited = counted(token, network).email();
        var person = newAccounts.prepare(name, invited == null ? email : invited.value(), password);
        return newAccounts.accept(() -> find(token), person);
    }

    private Invitation counted(Token token, Network network) {
        if (!attempts.take(GUESSES, network.key())) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
        var invitation = find(token);
        attempts.giveBack(GUESSES, network.key());
        return invitation;
    }
}
