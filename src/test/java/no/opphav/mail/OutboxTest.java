package no.opphav.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(entry().state()).isEqualTo(OutboxEntry.State.FAILED);
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
        assertThat(entry().state()).isEqualTo(OutboxEntry.State.FAILED);
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
        new MailRun(service.bean(OutboxClaims.class), service.bean(Composing.class), Optional.of(server))
                .sendWhatIsDue();
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
        return java.util.stream.Stream.concat(outbox.waiting().stream(), outbox.recent().stream())
                .filter(this::isMine)
                .findFirst()
                .orElseThrow();
    }

    private boolean isMine(OutboxEntry entry) {
        return entry.message().subjectId().equals(subject);
    }

    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> transactions() {
        return service.bean(TransactionOperations.class);
    }
}
