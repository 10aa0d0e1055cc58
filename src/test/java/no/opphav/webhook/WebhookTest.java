package no.opphav.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import no.opphav.account.TestAccounts;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxEntry;
import no.opphav.request.Inbox;
import no.opphav.testing.CapturedLog;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import no.opphav.webhook.Delivery.State;
import no.opphav.webhook.Receiver.Received;
import no.opphav.webhook.okhttp.OkHttpTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against a receiver that really listens, with a signature worked out from the specification. */
@ExtendWith(RunningService.class)
@Timeout(120)
class WebhookTest {
    private final RunningService service;
    private final TestRequests requests;
    private final Webhooks webhooks;
    private final Actor.Account administrator;
    private final Receiver receiver = Receiver.start();
    private final Webhooks.Added added;

    WebhookTest(RunningService service) {
        this.service = service;
        this.requests = new TestRequests(service);
        this.webhooks = service.bean(Webhooks.class);
        this.administrator =
                TestAccounts.administrator(service).session().account().actor();
        this.added = webhooks.add(receiver.address().toString(), "Skjema på nettsiden", administrator);
    }

    @AfterEach
    void remove() {
        webhooks.all().forEach(subscriber -> webhooks.remove(subscriber.id(), administrator));
        receiver.close();
    }

    @Test
    void each_change_of_state_is_told_once_in_order_and_signed() {
        var sent = requests.send(requests.form(requests.presentation()));
        assertThat(receiver.all()).isEmpty();
        var request = requests.request(requests.verified(sent));
        requests.approved(request, "Lykke til");
        send();
        send();
        var told = receiver.about(request.reference());
        assertThat(told)
                .extracting(
                        received -> received.field("from"),
                        received -> received.field("to"),
                        received -> received.field("party"))
                .containsExactly(
                        tuple("unverified", "submitted", "requester"), tuple("submitted", "approved", "editor"));
        assertThat(told).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(told).allSatisfy(received -> {
            assertThat(received.isSignedBy(added.secret().text())).isTrue();
            assertThat(received.isSignedBy("whsec_" + "A".repeat(43) + "=")).isFalse();
            assertThat(received.method()).isEqualTo("POST");
            assertThat(received.type()).startsWith("application/json");
            assertThat(Long.parseLong(received.timestamp()))
                    .isEqualTo(service.clock().instant().getEpochSecond());
        });
    }

    @Test
    void what_is_told_holds_nothing_of_the_person() {
        var form = requests.form(requests.presentation());
        var request = requests.request(requests.submit(form));
        send();
        assertThat(receiver.about(request.reference())).singleElement().satisfies(received -> {
            assertThat(received.body())
                    .startsWith("{\"type\":\"request.moved\",\"timestamp\":\"")
                    .contains("\"presentation\":\"" + form.asset() + "\"", "\"language\":\"nb\"")
                    .doesNotContain(
                            form.name(),
                            form.email(),
                            form.organisation(),
                            form.event(),
                            form.place(),
                            form.eventDate(),
                            "Hilsen");
        });
    }

    @Test
    void what_was_refused_or_not_answered_in_time_is_told_again_under_the_same_id_and_counts_once() {
        var request = requests.waiting();
        var tries = new AtomicInteger();
        var hanging = new CountDownLatch(1);
        receiver.answer(received -> switch (tries.incrementAndGet()) {
            case 1 -> 500;
            case 2 -> hang(hanging);
            case 3 -> 302;
            default -> 200;
        });
        send();
        service.clock().tick(Duration.ofSeconds(6));
        run(Duration.ofMillis(300));
        hanging.countDown();
        service.clock().tick(Duration.ofMinutes(2));
        send();
        assertThat(last())
                .extracting(Delivery::state, Delivery::outcome, Delivery::status)
                .isEqualTo(List.of(State.WAITING, Outcome.REDIRECTED, 302));
        service.clock().tick(Duration.ofMinutes(6));
        send();
        service.clock().tick(Duration.ofHours(9));
        send();
        assertThat(receiver.about(request.reference()))
                .hasSize(4)
                .allSatisfy(received ->
                        assertThat(received.isSignedBy(added.secret().text())).isTrue());
        assertThat(receiver.counted(request.reference())).hasSize(1);
        assertThat(last()).extracting(Delivery::state, Delivery::attempts).isEqualTo(List.of(State.TAKEN, 4));
        assertThat(webhooks.get(id()).failingSince()).isNull();
    }

    @Test
    void what_a_node_was_at_when_it_died_is_told_again_by_another_under_the_same_id() {
        var request = requests.waiting();
        var claims = service.bean(DeliveryClaims.class);
        var claim = claims.next(id()).orElseThrow();
        service.bean(DeliveryRun.class).answer(claim);
        send();
        assertThat(receiver.about(request.reference())).hasSize(1);
        service.clock().tick(DeliveryClaims.LEASE.plusSeconds(1));
        send();
        assertThat(receiver.about(request.reference())).hasSize(2);
        assertThat(receiver.counted(request.reference())).hasSize(1);
        assertThat(last().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void a_later_change_waits_for_an_earlier_one_of_the_same_request_and_for_no_other() {
        receiver.answer(received -> received.field("to").equals("submitted") ? 503 : 200);
        var request = requests.waiting();
        requests.approved(request, "");
        var other = requests.waiting();
        send();
        assertThat(receiver.about(request.reference()))
                .extracting(received -> received.field("to"))
                .containsExactly("submitted");
        receiver.answer(received -> 200);
        for (var round = 0; round < 3; round++) {
            service.clock().tick(Duration.ofSeconds(6));
            send();
        }
        assertThat(receiver.counted(request.reference()))
                .extracting(received -> received.field("to"))
                .containsExactly("submitted", "approved");
        assertThat(receiver.counted(other.reference())).hasSize(1);
    }

    @Test
    void it_is_given_up_after_some_hours_and_sent_again_by_hand_under_the_same_id() {
        receiver.answer(received -> 500);
        var request = requests.waiting();
        for (var hour = 0; hour < 40; hour++) {
            send();
            service.clock().tick(Duration.ofMinutes(15));
        }
        assertThat(last()).extracting(Delivery::state, Delivery::attempts).isEqualTo(List.of(State.FAILED, 8));
        assertThat(receiver.about(request.reference())).hasSize(8);
        receiver.answer(received -> 200);
        webhooks.sendAgain(id(), last().id(), administrator);
        send();
        assertThat(last().state()).isEqualTo(State.TAKEN);
        assertThat(receiver.counted(request.reference())).hasSize(1);
    }

    @Test
    void one_that_takes_nothing_for_days_is_switched_off_and_administrators_are_told() {
        receiver.answer(received -> 500);
        for (var day = 0; day < 4 && webhooks.get(id()).off() == null; day++) {
            requests.waiting();
            for (var hour = 0; hour < 24; hour++) {
                service.clock().tick(Duration.ofHours(1));
                send();
            }
        }
        assertThat(Objects.requireNonNull(webhooks.get(id()).off()).because()).isEqualTo(Subscriber.Reason.FAILING);
        assertThat(mails()).isNotEmpty();
        var mail = service.bean(Outbox.class).show(mails().getFirst().id()).orElseThrow();
        assertThat(mail.text()).contains("Skjema på nettsiden", "/nb/editor/webhooks/" + id());
        assertThat(service.bean(AuditTrail.class).of(id()))
                .extracting(AuditEntry::action)
                .contains("webhook.switched-off");
        var before = receiver.all().size();
        requests.waiting();
        send();
        assertThat(receiver.all()).hasSize(before);
        var delivery = last();
        assertThatThrownBy(() -> webhooks.sendAgain(id(), delivery.id(), administrator))
                .isInstanceOf(Problem.class)
                .hasMessage("webhook-off");
    }

    @Test
    void one_that_says_that_it_is_gone_is_switched_off_at_once_and_can_be_switched_on_again() {
        receiver.answer(received -> 410);
        requests.waiting();
        send();
        assertThat(Objects.requireNonNull(webhooks.get(id()).off()).because()).isEqualTo(Subscriber.Reason.GONE);
        receiver.answer(received -> 200);
        assertThat(webhooks.ping(id(), administrator).state()).isEqualTo(State.TAKEN);
        webhooks.switchOn(id(), administrator);
        assertThat(service.bean(Outbox.class).show(mails().getFirst().id())).isEmpty();
        var request = requests.waiting();
        send();
        assertThat(receiver.about(request.reference())).hasSize(1);
    }

    @Test
    void one_that_is_switched_off_hears_nothing_and_the_move_is_made_all_the_same() {
        webhooks.switchOff(id(), administrator);
        var request = requests.waiting();
        send();
        assertThat(receiver.all()).isEmpty();
        assertThat(mails()).isEmpty();
        webhooks.switchOn(id(), administrator);
        service.bean(Inbox.class).decline(request.id(), "Nei", requests.editor("Ola"));
        send();
        assertThat(receiver.about(request.reference()))
                .extracting(received -> received.field("to"))
                .containsExactly("declined");
    }

    @Test
    void a_move_that_is_refused_is_not_told() {
        var request = requests.waiting();
        requests.approved(request, "");
        assertThatThrownBy(() -> service.bean(Inbox.class).decline(request.id(), "Nei", requests.editor("Ola")))
                .isInstanceOf(Problem.class);
        send();
        assertThat(receiver.about(request.reference())).hasSize(2);
    }

    @Test
    void a_ping_says_at_once_whether_it_arrived_and_is_not_tried_again() {
        assertThat(webhooks.ping(id(), administrator).state()).isEqualTo(State.TAKEN);
        assertThat(receiver.all()).singleElement().satisfies(received -> {
            assertThat(received.body()).contains("\"type\":\"webhook.ping\"").endsWith("\"data\":{}}");
            assertThat(received.isSignedBy(added.secret().text())).isTrue();
        });
        receiver.answer(received -> 404);
        assertThat(webhooks.ping(id(), administrator))
                .extracting(Delivery::state, Delivery::outcome, Delivery::status)
                .isEqualTo(List.of(State.FAILED, Outcome.REFUSED, 404));
        service.clock().tick(Duration.ofDays(1));
        send();
        assertThat(receiver.all()).hasSize(2);
    }

    @Test
    void a_dead_receiver_keeps_no_other_waiting() {
        try (var dead = Receiver.start()) {
            var never = new CountDownLatch(1);
            dead.answer(received -> hang(never));
            webhooks.add(dead.address().toString(), "", administrator);
            var request = requests.waiting();
            run(Duration.ofMillis(500));
            assertThat(receiver.about(request.reference())).hasSize(1);
            never.countDown();
        }
    }

    @Test
    void a_service_without_a_key_takes_no_webhook_and_says_what_is_missing() {
        var without =
                new SecretBox(new WebhookSettings(Duration.ofSeconds(1), true, null), service.bean(SecureRandom.class));
        assertThatThrownBy(() -> without.close(added.secret(), id()))
                .isInstanceOf(Problem.class)
                .hasMessage("webhook-key-missing");
    }

    @Test
    void a_secret_never_stands_in_the_database_and_one_that_did_is_encrypted_and_goes_on_signing() {
        assertThat(stored()).startsWith("aes-256-gcm:");
        requests.sql(
                "UPDATE webhook_subscriber SET secret = ? WHERE id = ?",
                "plain:" + added.secret().text(),
                id());
        webhooks.sweep();
        assertThat(stored()).startsWith("aes-256-gcm:");
        webhooks.ping(id(), administrator);
        assertThat(receiver.all())
                .singleElement()
                .matches(received -> received.isSignedBy(added.secret().text()));
    }

    @Test
    void the_secret_stands_in_no_log_and_an_encrypted_one_not_in_the_database() {
        var random = service.bean(SecureRandom.class);
        var key = "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0MTI=";
        var box = new SecretBox(new WebhookSettings(Duration.ofSeconds(1), true, key), random);
        var closed = box.close(added.secret(), id());
        assertThat(closed)
                .startsWith("aes-256-gcm:")
                .doesNotContain(added.secret().text());
        assertThat(box.open(closed, id())).contains(added.secret());
        assertThat(box.open(closed, UUID.randomUUID())).isEmpty();
        assertThat(new SecretBox(new WebhookSettings(Duration.ofSeconds(1), true, null), random).open(closed, id()))
                .isEmpty();
        receiver.answer(received -> 500);
        try (var log = CapturedLog.open()) {
            requests.waiting();
            send();
            webhooks.ping(id(), administrator);
            assertThat(log.text())
                    .contains(id().toString())
                    .doesNotContain(
                            added.secret().text().substring(6),
                            receiver.address().toString());
        }
        assertThat(added.toString()).doesNotContain(added.secret().text().substring(6));
    }

    @Test
    void what_was_told_long_ago_is_forgotten() {
        requests.waiting();
        send();
        assertThat(webhooks.lastDeliveries(id())).isNotEmpty();
        service.clock().tick(Webhooks.KEPT.plusDays(1));
        webhooks.sweep();
        assertThat(webhooks.lastDeliveries(id())).isEmpty();
    }

    private String stored() {
        return service.bean(SubscriberRows.class).findById(id()).orElseThrow().secret();
    }

    private UUID id() {
        return added.subscriber().id();
    }

    private Delivery last() {
        return webhooks.lastDeliveries(id()).getFirst();
    }

    private List<OutboxEntry> mails() {
        return service.bean(Outbox.class).waiting().stream()
                .filter(entry -> entry.message().subjectId().equals(id()))
                .toList();
    }

    private void send() {
        service.bean(DeliveryRun.class).sendWhatIsDue(() -> false);
    }

    private void run(Duration deadline) {
        var transport = new OkHttpTransport(new WebhookSettings(deadline, true, null));
        new DeliveryRun(
                        service.bean(DeliveryClaims.class),
                        service.bean(SubscriberRows.class),
                        service.bean(SecretBox.class),
                        transport,
                        service.clock())
                .sendWhatIsDue(() -> false);
    }

    private static int hang(CountDownLatch until) {
        try {
            until.await();
            return 200;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
