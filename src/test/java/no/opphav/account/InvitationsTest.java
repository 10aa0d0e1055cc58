package no.opphav.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.testing.RunningService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class InvitationsTest {
    private final RunningService service;
    private final Invitations invitations;
    private final Actor.Account by;
    private final Network network;

    InvitationsTest(RunningService service) {
        this.service = service;
        this.invitations = service.bean(Invitations.class);
        this.network = new Network(service.bean(IdSource.class).next().toString());
        this.by = TestAccounts.administrator(service).session().account().actor();
    }

    @Test
    void whoever_is_invited_makes_an_account_and_is_signed_in() {
        var email = TestAccounts.newEmail(service);
        var token = invitations.invite(email, Role.EDITOR, by);
        var signedIn =
                invitations.accept(token, " Ola Nordmann ", "someone.else@example.no", TestAccounts.PASSWORD, network);
        var account = signedIn.session().account();
        assertThat(account.name()).isEqualTo("Ola Nordmann");
        assertThat(account.email().value()).isEqualTo(email);
        assertThat(account.role()).isEqualTo(Role.EDITOR);
        assertThat(service.bean(SignIn.class).session(signedIn.token())).isPresent();
        assertThat(service.bean(AuditTrail.class).of(account.id()))
                .extracting(AuditEntry::action)
                .contains("account.created");
    }

    @Test
    void a_link_works_once() {
        var token = invitations.invite(TestAccounts.newEmail(service), Role.EDITOR, by);
        accept(token);
        assertThat(refusal(() -> accept(token)).code()).isEqualTo(ProblemCode.INVITATION_INVALID);
        assertThat(refusal(() -> invitations.find(token)).code()).isEqualTo(ProblemCode.INVITATION_INVALID);
    }

    @Test
    void two_who_accept_at_once_make_one_account() throws InterruptedException {
        var email = TestAccounts.newEmail(service);
        var token = invitations.invite(email, Role.EDITOR, by);
        Callable<Boolean> attempt = () -> {
            try {
                accept(token);
                return true;
            } catch (Problem refused) {
                return false;
            }
        };
        List<Boolean> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var outcome : threads.invokeAll(List.of(attempt, attempt))) {
                outcomes.add(outcome.resultNow());
            }
        }
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_link_works_for_seven_days() {
        var token = invitations.invite(TestAccounts.newEmail(service), Role.EDITOR, by);
        service.clock().tick(Duration.ofDays(7).minusSeconds(1));
        assertThat(invitations.find(token).role()).isEqualTo(Role.EDITOR);
        service.clock().tick(Duration.ofSeconds(1));
        assertThat(refusal(() -> accept(token)).code()).isEqualTo(ProblemCode.INVITATION_INVALID);
    }

    @Test
    void a_revoked_link_does_not_work() {
        var token = invitations.invite(TestAccounts.newEmail(service), Role.EDITOR, by);
        var id = invitations.find(token).id();
        assertThat(invitations.open()).extracting(Invitation::id).contains(id);
        invitations.revoke(id, by);
        invitations.revoke(id, by);
        assertThat(invitations.open()).extracting(Invitation::id).doesNotContain(id);
        assertThat(refusal(() -> accept(token)).code()).isEqualTo(ProblemCode.INVITATION_INVALID);
    }

    @Test
    void a_guessed_link_does_not_work() {
        assertThat(refusal(() -> accept(Token.random(new SecureRandom()))).code())
                .isEqualTo(ProblemCode.INVITATION_INVALID);
    }

    @Test
    void a_second_invitation_takes_the_place_of_the_first() {
        var email = TestAccounts.newEmail(service);
        var first = invitations.invite(email, Role.EDITOR, by);
        var second = invitations.invite(email.toUpperCase(Locale.ROOT), Role.ADMINISTRATOR, by);
        assertThat(refusal(() -> invitations.find(first)).code()).isEqualTo(ProblemCode.INVITATION_INVALID);
        assertThat(accept(second).session().account().isAdministrator()).isTrue();
    }

    @Test
    void an_address_with_an_account_is_not_invited_again() {
        var email = TestAccounts.editor(service).session().account().email().value();
        assertThat(refusal(() -> invitations.invite(email.toUpperCase(Locale.ROOT), Role.EDITOR, by))
                        .code())
                .isEqualTo(ProblemCode.EMAIL_TAKEN);
    }

    @Test
    void who_left_may_come_back() {
        var account = TestAccounts.editor(service).session().account();
        service.bean(Accounts.class).close(account.id(), by);
        var token = invitations.invite(account.email().value(), Role.EDITOR, by);
        assertThat(accept(token).session().account().id()).isNotEqualTo(account.id());
    }

    @Test
    void only_an_address_is_invited() {
        var problem = refusal(() -> invitations.invite("ikke en adresse", Role.EDITOR, by));
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_FIELDS);
        assertThat(problem.fields()).extracting(FieldProblem::toString).containsExactly("email: not-an-address");
    }

    @Test
    void what_is_refused_leaves_the_link_working() {
        var token = invitations.invite(TestAccounts.newEmail(service), Role.EDITOR, by);
        assertThat(refusal(() -> invitations.accept(token, " ", "", TestAccounts.PASSWORD, network))
                        .fields())
                .extracting(FieldProblem::toString)
                .containsExactly("name: required");
        assertThat(refusal(() -> invitations.accept(token, "x".repeat(201), "", TestAccounts.PASSWORD, network))
                        .fields())
                .extracting(FieldProblem::toString)
                .containsExactly("name: too-long");
        assertThat(refusal(() -> invitations.accept(token, "Ola", "", "kort", network))
                        .code())
                .isEqualTo(ProblemCode.PASSWORD_TOO_WEAK);
        assertThat(accept(token)).isNotNull();
    }

    @Test
    void the_first_administrators_link_works_only_while_there_is_no_account() {
        var token = invitations.inviteFirst();
        assertThat(refusal(() -> invitations.find(token)).code()).isEqualTo(ProblemCode.INVITATION_INVALID);
    }

    @Test
    void old_invitations_are_removed_with_their_addresses() {
        var rows = service.bean(InvitationRows.class);
        var token = invitations.invite(TestAccounts.newEmail(service), Role.EDITOR, by);
        var id = invitations.find(token).id();
        rows.deleteExpiredBefore(service.clock().instant());
        assertThat(rows.count(id)).isOne();
        service.clock().tick(Duration.ofDays(8));
        rows.deleteExpiredBefore(service.clock().instant());
        assertThat(rows.count(id)).isZero();
    }

    private SignedIn accept(Token token) {
        return invitations.accept(token, "Ola Nordmann", "", TestAccounts.PASSWORD, network);
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
