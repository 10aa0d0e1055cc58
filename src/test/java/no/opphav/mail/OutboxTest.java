package no.opphav.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.IllegalTransactionStateException;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.MailTransport.Outcome;
import no.opphav.testing.CapturedLog;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class OutboxTest {
    private final RunningService service;
    private final Outbox outbox;
    private final TestLetters letters;
    private final RecordingTransport server = new RecordingTransport();
    private final UUID subject = UUID.randomUUID();
    private final String address = subject + "@example.no";

    OutboxTest(RunningService service) {
        this.service = service;
        this.outbox = service.bean(Outbox.class);
        this.letters = service.bean(TestLetters.class);
    }

    @Test
    void a_mail_goes_out_when_what_decided_it_commits() {
        put();
        run();
        assertThat(server.to(address)).hasSize(1);
        assertThat(entry().state()).isEqualTo(OutboxEntry.State.SENT);
    }

    @Test
    void a_mail_never_goes_out_when_what_decided_it_rolls_back() {
        transactions().executeWrite(status -> {
            outbox.put(message());
            status.setRollbackOnly();
            return "";
        });
        run();
        assertThat(server.to(address)).isEmpty();
    }

    @Test
    void a_mail_cannot_be_put_outside_a_transaction() {
        assertThatThrownBy(() -> outbox.put(message())).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_mail_goes_out_once() {
        put();
        run();
        run();
        service.clock().tick(Duration.ofDays(1));
        run();
        assertThat(server.to(address)).hasSize(1);
    }

    @Test
    void two_nodes_share_the_mails_and_send_each_once() throws Exception {
        for (var i = 0; i < 20; i++) {
            put();
        }
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(this::run);
            var other = nodes.submit(this::run);
            one.get();
            other.get();
        }
        assertThat(server.to(address)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a_server_that_is_away_delays_a_mail_and_sends_it_once_when_it_is_back() {
        put();
        server.answer = new Outcome.Unreachable("Connection refused");
        untilTried();
        assertThat(entry().state()).isEqualTo(OutboxEntry.State.WAITING);
        assertThat(entry().lastError()).isEqualTo("Connection refused");

        server.answer = new Outcome.Sent();
        run();
        assertThat(server.to(address)).isEmpty();
        service.clock().tick(Duration.ofHours(6));
        run();
        run();
        assertThat(server.to(address)).hasSize(1);
    }

    @Test
    void a_mail_keeps_its_name_however_often_it_is_tried() {
        put();
        var before = outbox.show(entry().id()).orElseThrow().messageId();
        server.answer = new Outcome.Delayed("451 Try later");
        run();
        server.answer = new Outcome.Sent();
        service.clock().tick(Duration.ofHours(6));
        run();
        assertThat(server.to(address).getFirst().messageId()).isEqualTo(before);
    }

    @Test
    void a_refused_mail_is_given_up_at_once_and_says_why() {
        put();
        server.answer = new Outcome.Refused("550 No such user");
        run();
        assertThat(entry().state()).isEqualTo(OutboxEntry.State.REFUSED);
        assertThat(entry().lastError()).isEqualTo("550 No such user");
        assertThat(entry().attempts()).isEqualTo(1);
    }

    @Test
    void a_mail_that_its_server_delays_for_three_days_is_given_up() {
        sendThoseOfOtherTests();
        put();
        server.answer = new Outcome.Delayed("451 Try later");
        for (var hour = 0; hour <= 80; hour++) {
            run();
            service.clock().tick(Duration.ofHours(1));
        }
        assertThat(entry().state()).isEqualTo(OutboxEntry.State.FAILED);
        assertThat(entry().attempts()).isBetween(10, 25);
    }

    @Test
    void a_mail_about_something_that_is_gone_is_given_up() {
        put();
        letters.gone.add(subject);
        run();
        assertThat(entry().state()).isEqualTo(OutboxEntry.State.OBSOLETE);
        assertThat(outbox.show(entry().id())).isEmpty();
    }

    @Test
    void a_mail_that_cannot_be_written_holds_up_no_other() {
        put();
        letters.broken.add(subject);
        run();
        assertThat(entry().state()).isEqualTo(OutboxEntry.State.WAITING);
        assertThat(entry().lastError()).isEqualTo("The mail could not be written: IllegalStateException");
    }

    @Test
    void a_node_that_dies_while_sending_leaves_the_mail_to_another() {
        put();
        var claims = service.bean(OutboxClaims.class);
        while (claims.next().isPresent()) {}
        run();
        assertThat(server.to(address)).isEmpty();
        service.clock().tick(OutboxClaims.LEASE);
        run();
        assertThat(server.to(address)).hasSize(1);
    }

    @Test
    void a_server_that_is_away_is_left_alone_longer_each_time_and_then_gets_everything_at_once() {
        sendThoseOfOtherTests();
        for (var i = 0; i < 30; i++) {
            put();
        }
        server.answer = new Outcome.Unreachable("Connection refused");
        var run = newRun();
        for (var second = 0; second < 600; second += 5) {
            run.sendWhatIsDue();
            service.clock().tick(Duration.ofSeconds(5));
        }
        assertThat(server.tried).hasValueBetween(5, 12);
        assertThat(outbox.about(subject)).hasSize(30).allMatch(mail -> mail.attempts() == 0);

        server.answer = new Outcome.Sent();
        for (var second = 0; second < 180; second += 5) {
            run.sendWhatIsDue();
            service.clock().tick(Duration.ofSeconds(5));
        }
        assertThat(server.to(address)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void what_waits_is_counted_with_the_time_since_when() {
        var before = outbox.queue().waiting();
        var since = service.clock().instant();
        put();
        service.clock().tick(Duration.ofHours(3));
        put();
        assertThat(outbox.queue().waiting()).isEqualTo(before + 2);
        assertThat(outbox.queue().oldest()).isBeforeOrEqualTo(since);
        var registry = new SimpleMeterRegistry();
        service.bean(MailCounts.class).bindTo(registry);
        assertThat(registry.get("opphav.mails.waiting").gauge().value()).isEqualTo((double) (before + 2));
        assertThat(registry.get("opphav.mails.waiting.oldest").gauge().value()).isGreaterThanOrEqualTo(3 * 60 * 60);
        run();
        assertThat(outbox.queue().waiting()).isEqualTo(before);
    }

    @Test
    void a_mail_that_was_refused_is_sent_again_under_a_new_name() {
        put();
        server.answer = new Outcome.Refused("550 No such user");
        run();
        server.answer = new Outcome.Sent();
        var refused = entry();
        assertThat(outbox.returned()).anyMatch(this::isMine);
        assertThat(sendAgain(refused.id())).isTrue();
        assertThat(sendAgain(refused.id())).isFalse();
        run();
        assertThat(outbox.returned()).noneMatch(this::isMine);
        assertThat(server.to(address)).hasSize(1);
        assertThat(outbox.about(subject))
                .extracting(OutboxEntry::state)
                .containsExactly(OutboxEntry.State.SENT, OutboxEntry.State.REFUSED);
    }

    @Test
    void a_refusal_is_logged_without_the_servers_words() {
        put();
        server.answer = new Outcome.Refused("550 Kari does not live here");
        try (var log = CapturedLog.open()) {
            run();
            assertThat(log.text()).contains("was refused for good").doesNotContain("Kari", address);
        }
    }

    private boolean sendAgain(UUID id) {
        return transactions().executeWrite(status -> outbox.sendAgain(id, new EmailAddress(address)));
    }

    @Test
    void forgetting_a_subject_removes_its_mails_sent_and_unsent() {
        put();
        run();
        put();
        transactions().executeWrite(status -> {
            outbox.forget(subject, new EmailAddress(address));
            return "";
        });
        assertThat(outbox.waiting()).noneMatch(this::isMine);
        assertThat(outbox.recent()).noneMatch(this::isMine);
    }

    private OutboxMessage message() {
        return new OutboxMessage(TestLetters.TEMPLATE, subject, new EmailAddress(address), LanguageTag.BOKMAAL);
    }

    private void put() {
        transactions().executeWrite(status -> {
            outbox.put(message());
            return "";
        });
    }

    private void run() {
        newRun().sendWhatIsDue();
    }

    private MailRun newRun() {
        return new MailRun(
                service.bean(OutboxClaims.class), service.bean(Composing.class), Optional.of(server), service.clock());
    }

    /** So that each of many runs has but one mail to send. */
    private void sendThoseOfOtherTests() {
        run();
    }

    /** A run ends at a server that is away, so mails of other tests may come before ours. */
    private void untilTried() {
        while (entry().lastError() == null) {
            run();
        }
    }

    private OutboxEntry entry() {
        return outbox.about(subject).getFirst();
    }

    private boolean isMine(OutboxEntry entry) {
        return entry.message().subjectId().equals(subject);
    }

    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> transactions() {
        return service.bean(TransactionOperations.class);
    }
}
