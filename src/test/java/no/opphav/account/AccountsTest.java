package no.opphav.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.RunningService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class AccountsTest {
    private static final String NEXT = "helt andre ord nå";

    private final RunningService service;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Network network;

    AccountsTest(RunningService service) {
        this.service = service;
        this.accounts = service.bean(Accounts.class);
        this.signIn = service.bean(SignIn.class);
        this.network = new Network(service.bean(IdSource.class).next().toString());
    }

    @Test
    void closing_an_account_ends_its_sessions_and_is_written_down() {
        var administrator = TestAccounts.administrator(service).session().account();
        var editor = TestAccounts.editor(service);
        var id = editor.session().account().id();
        accounts.close(id, administrator.actor());
        accounts.close(id, administrator.actor());
        assertThat(signIn.session(editor.token())).isEmpty();
        assertThat(accounts.sessions(id)).isEmpty();
        assertThat(accounts.find(id).orElseThrow().closedAt()).isNotNull();
        assertThat(accounts.editors())
                .extracting(Account::id)
                .doesNotContain(id)
                .contains(administrator.id());
        assertThat(accounts.all()).extracting(Account::id).contains(id);
        assertThat(actions(id)).containsOnlyOnce("account.closed");
    }

    @Test
    void another_role_holds_from_the_next_request_on() {
        var administrator = TestAccounts.administrator(service).session().account();
        var editor = TestAccounts.editor(service);
        accounts.changeRole(editor.session().account().id(), Role.ADMINISTRATOR, administrator.actor());
        assertThat(signIn.session(editor.token()).orElseThrow().account().isAdministrator())
                .isTrue();
        assertThat(actions(editor.session().account().id())).contains("account.role-changed");
    }

    @Test
    void an_account_that_is_closed_or_never_was_gets_no_role() {
        var by = TestAccounts.administrator(service).session().account().actor();
        var closed = TestAccounts.editor(service).session().account().id();
        accounts.close(closed, by);
        var never = service.bean(IdSource.class).next();
        assertThat(refusal(() -> accounts.changeRole(closed, Role.ADMINISTRATOR, by)))
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(refusal(() -> accounts.changeRole(never, Role.EDITOR, by))).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(refusal(() -> accounts.close(never, by))).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void the_last_administrator_stays() {
        var last = TestAccounts.administrator(service).session().account();
        List<ProblemCode> refusals = new ArrayList<>();
        transactions().executeWrite(status -> {
            service.bean(AccountRows.class).lockAdministrators().stream()
                    .filter(id -> !id.equals(last.id()))
                    .forEach(id -> accounts.close(id, last.actor()));
            refusals.add(refusal(() -> accounts.close(last.id(), last.actor())));
            refusals.add(refusal(() -> accounts.changeRole(last.id(), Role.EDITOR, last.actor())));
            status.setRollbackOnly();
            return true;
        });
        assertThat(refusals).containsOnly(ProblemCode.LAST_ADMINISTRATOR).hasSize(2);
        assertThat(accounts.find(last.id()).orElseThrow().closedAt()).isNull();
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        var here = TestAccounts.editor(service);
        var email = here.session().account().email().value();
        var there = signIn.signIn(email, TestAccounts.PASSWORD, network);
        accounts.changePassword(here.session(), TestAccounts.PASSWORD, NEXT);
        assertThat(signIn.session(here.token())).isPresent();
        assertThat(signIn.session(there.token())).isEmpty();
        assertThat(refusal(() -> signIn.signIn(email, TestAccounts.PASSWORD, network)))
                .isEqualTo(ProblemCode.SIGN_IN_FAILED);
        assertThat(signIn.signIn(email, NEXT, network)).isNotNull();
    }

    @Test
    void a_new_password_takes_the_old_one_and_is_no_weaker_than_the_first() {
        var session = TestAccounts.editor(service).session();
        assertThat(refusal(() -> accounts.changePassword(session, "feil passord", NEXT)))
                .isEqualTo(ProblemCode.SIGN_IN_FAILED);
        assertThat(refusal(() -> accounts.changePassword(session, TestAccounts.PASSWORD, "kort")))
                .isEqualTo(ProblemCode.PASSWORD_TOO_WEAK);
        for (int i = 0; i < 10; i++) {
            refusal(() -> accounts.changePassword(session, "feil passord", NEXT));
        }
        assertThat(refusal(() -> accounts.changePassword(session, TestAccounts.PASSWORD, NEXT)))
                .isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS);
    }

    @Test
    void a_session_is_ended_by_its_owner_or_an_administrator_alone() {
        var one = TestAccounts.editor(service);
        var other = TestAccounts.editor(service);
        var administrator = TestAccounts.administrator(service).session().account();
        var id = one.session().id();
        assertThat(refusal(() -> accounts.revoke(id, other.session().account().actor())))
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(signIn.session(one.token())).isPresent();
        accounts.revoke(id, one.session().account().actor());
        assertThat(signIn.session(one.token())).isEmpty();
        accounts.revoke(other.session().id(), administrator.actor());
        assertThat(signIn.session(other.token())).isEmpty();
    }

    @Test
    void a_persons_name_and_address_never_stand_in_a_log_line() {
        var signedIn = TestAccounts.editor(service);
        assertThat(signedIn.toString())
                .doesNotContain("Kari", "@", signedIn.token().secret());
    }

    private List<String> actions(java.util.UUID subject) {
        return service.bean(AuditTrail.class).of(subject).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static ProblemCode refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call).code();
    }

    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> transactions() {
        return service.bean(TransactionOperations.class);
    }
}
