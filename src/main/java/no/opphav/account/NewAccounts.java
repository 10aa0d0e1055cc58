package no.opphav.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;

/** Makes accounts. */
@Singleton
class NewAccounts {
    private static final int LONGEST_NAME = 200;

    private final InvitationRows invitations;
    private final AccountRows rows;
    private final SignIn signIn;
    private final PasswordRules rules;
    private final Argon2id argon2id;
    private final AuditTrail audit;
    private final Clock clock;
    private final IdSource ids;

    NewAccounts(
            InvitationRows invitations,
            AccountRows rows,
            SignIn signIn,
            PasswordRules rules,
            Argon2id argon2id,
            AuditTrail audit,
            Clock clock,
            IdSource ids) {
        this.invitations = invitations;
        this.rows = rows;
        this.signIn = signIn;
        this.rules = rules;
        this.argon2id = argon2id;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** A person as they will stand in their account. */
    record Person(String name, EmailAddress email, String passwordHash) {
        /** Nothing of the person. */
        @Override
        public String toString() {
            return "(person)";
        }
    }

    /** Refuses what will not do, and hashes the password, which takes time that no transaction should. */
    Person prepare(String name, String email, String password) {
        var problems = new ArrayList<FieldProblem>();
        var bare = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (bare.isEmpty()) {
            problems.add(FieldProblem.of("name", "required"));
        } else if (bare.length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("name", "too-long", LONGEST_NAME));
        }
        var address = EmailAddress.parse(email);
        if (address.isEmpty()) {
            problems.add(FieldProblem.of("email", "not-an-address"));
        }
        return hashed(bare, address, password, problems);
    }

    private Person hashed(String name, Optional<EmailAddress> email, String password, List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Problem.fields(problems);
        }
        var address = email.orElseThrow();
        rules.require("password", password, name, address.value());
        return new Person(name, address, argon2id.hash(password));
    }

    /** Uses the invitation up and makes the account, or neither. */
    @Transactional
    SignedIn accept(Supplier<Invitation> invitation, Person person) {
        invitations.lock();
        var accepted = invitation.get();
        var account = add(person, accepted.role());
        if (invitations.use(accepted.id(), clock.instant()) == 0) {
            throw Problem.of(ProblemCode.INVITATION_INVALID);
        }
        audit.record(account.actor(), "invitation.accepted", accepted.id(), "");
        return signIn.begin(account);
    }

    @Transactional
    Account add(Person person, Role role) {
        var now = clock.instant();
        var account = new Account(ids.next(), person.email(), person.name(), role, now, null);
        if (rows.insert(account.id(), person.email().value(), person.name(), role, person.passwordHash(), now) == 0) {
            throw Problem.of(ProblemCode.EMAIL_TAKEN).at(FieldProblem.of("email", "taken"));
        }
        audit.record(account.actor(), "account.created", account.id(), "");
        return account;
    }
}
