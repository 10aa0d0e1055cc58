package no.opphav.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxEntry;
import no.opphav.request.Correspondence;
import no.opphav.testing.Refused;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class PasswordResetsTest {
    private static final Pattern LINK = Pattern.compile("/nb/new-password/([A-Za-z0-9_-]{43})");
    private static final String NEXT = "fire nye ord sammen";

    private final RunningService service;
    private final PasswordResets resets;
    private final SignIn signIn;
    private final SignedIn editor;

    PasswordResetsTest(RunningService service) {
        this.service = service;
        this.resets = service.bean(PasswordResets.class);
        this.signIn = service.bean(SignIn.class);
        this.editor = TestAccounts.editor(service);
    }

    @Test
    void whoever_has_the_mail_sets_a_new_password_once_and_every_session_ends() {
        ask(email());
        var token = link();
        assertThat(resets.find(token).id()).isEqualTo(account().id());
        resets.set(token, NEXT, TestRequests.anyNetwork());
        assertThat(signIn.session(editor.token())).isEmpty();
        Refused.refused(
                () -> signIn.signIn(email(), TestAccounts.PASSWORD, TestRequests.anyNetwork()),
                ProblemCode.SIGN_IN_FAILED);
        assertThat(signIn.signIn(email(), NEXT, TestRequests.anyNetwork())
                        .session()
                        .account()
                        .id())
                .isEqualTo(account().id());
        Refused.refused(() -> resets.set(token, NEXT, TestRequests.anyNetwork()), ProblemCode.RESET_INVALID);
    }

    @Test
    void a_new_password_ends_the_other_links_and_a_weak_one_uses_none_up() {
        ask(email());
        var first = link();
        Refused.refused(
                () -> resets.set(first, "kort", TestRequests.anyNetwork()),
                ProblemCode.PASSWORD_TOO_WEAK,
                "password: too-short");
        service.clock().tick(Duration.ofSeconds(1));
        ask(email());
        resets.set(link(), NEXT, TestRequests.anyNetwork());
        Refused.refused(() -> resets.find(first), ProblemCode.RESET_INVALID);
    }

    @Test
    void a_link_ends_after_two_hours_and_when_the_account_is_closed() {
        ask(email());
        var late = link();
        service.clock().tick(Duration.ofHours(2));
        Refused.refused(() -> resets.find(late), ProblemCode.RESET_INVALID);
        ask(email());
        var closed = link();
        service.bean(Accounts.class)
                .close(
                        account().id(),
                        TestAccounts.administrator(service).session().account().actor());
        Refused.refused(() -> resets.find(closed), ProblemCode.RESET_INVALID);
    }

    @Test
    void nobody_learns_whether_there_is_an_account_and_nobody_is_flooded() {
        ask("ingen." + email());
        assertThat(mail("ingen." + email())).isEmpty();
        for (var time = 0; time < 5; time++) {
            ask(email());
        }
        assertThat(mails(email())).isEqualTo(3);
        Refused.refused(() -> ask("uten krøllalfa"), ProblemCode.INVALID_FIELDS, "email: not-an-address");
    }

    @Test
    void no_editor_reads_the_link_of_another() {
        ask(email());
        var other = TestAccounts.editor(service).session().account().actor();
        Refused.refused(
                () -> service.bean(Correspondence.class)
                        .show(mail(email()).orElseThrow().id(), other),
                ProblemCode.FORBIDDEN);
    }

    @Test
    void an_administrator_has_a_link_sent() {
        var administrator =
                TestAccounts.administrator(service).session().account().actor();
        resets.send(account().id(), LanguageTag.BOKMAAL, administrator);
        resets.set(link(), NEXT, TestRequests.anyNetwork());
        Refused.refused(
                () -> resets.send(java.util.UUID.randomUUID(), LanguageTag.BOKMAAL, administrator),
                ProblemCode.NOT_FOUND);
    }

    private void ask(String email) {
        resets.ask(email, LanguageTag.BOKMAAL, TestRequests.anyNetwork());
    }

    private Account account() {
        return editor.session().account();
    }

    private String email() {
        return account().email().value();
    }

    private Token link() {
        var mail = service.bean(Outbox.class)
                .show(mail(email()).orElseThrow().id())
                .orElseThrow();
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return Token.parse(link.group(1)).orElseThrow();
    }

    private Optional<OutboxEntry> mail(String email) {
        return service.bean(Outbox.class).waiting().stream()
                .filter(entry -> entry.message().recipient().equals(new EmailAddress(email)))
                .findFirst();
    }

    private long mails(String email) {
        return service.bean(Outbox.class).waiting().stream()
                .filter(entry -> entry.message().recipient().equals(new EmailAddress(email)))
                .count();
    }
}
