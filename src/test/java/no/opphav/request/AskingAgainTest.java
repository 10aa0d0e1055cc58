package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class AskingAgainTest {
    private final RunningService service;
    private final TestRequests samples;
    private final Grants grants;
    private final AskingAgain again;
    private final Inbox inbox;
    private final Actor.Account ingrid;

    AskingAgainTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.grants = service.bean(Grants.class);
        this.again = service.bean(AskingAgain.class);
        this.inbox = service.bean(Inbox.class);
        this.ingrid = samples.editor("Ingrid Dahl");
    }

    @Test
    void whoever_holds_a_link_that_has_ended_asks_for_a_new_one_which_the_editors_see() {
        var request = granted(Duration.ofDays(1), null);
        var link = samples.grantLink(request);
        assertThat(again.standing(link)).isEqualTo(AskingAgain.Standing.CLOSED);
        service.clock().tick(Duration.ofDays(1));
        assertThat(again.standing(link)).isEqualTo(AskingAgain.Standing.OPEN);
        assertThat(samples.mailIds(request, "request-asked-again-notice")).isEmpty();

        again.ask(link, " Jeg mistet filen. ");
        assertThat(again.standing(link)).isEqualTo(AskingAgain.Standing.ASKED);
        var event = inbox.details(request.id()).timeline().getLast();
        assertThat(event.type()).isEqualTo(RequestEvent.Type.ASKED_AGAIN);
        assertThat(event.party()).isEqualTo(Party.REQUESTER);
        assertThat(event.note()).isEqualTo("Jeg mistet filen.");
        assertThat(samples.mail(request, "request-asked-again-notice").text())
                .startsWith("Noen med lenken til Kari Nordmann ber om en ny")
                .contains("Jeg mistet filen.");
        assertThat(asking()).contains(request.id());
        assertThat(service.bean(InboxLists.class)
                        .find(InboxQuery.of(InboxView.DONE), ingrid.id())
                        .entries())
                .extracting(entry -> entry.request().id())
                .contains(request.id());
    }

    @Test
    void an_editor_gives_access_anew_and_the_old_link_opens_it_too() {
        var request = granted(Duration.ofDays(1), null);
        var link = samples.grantLink(request);
        grants.fetch(link, samples.fileOf(request));
        service.clock().tick(Duration.ofDays(1));
        again.ask(link, "");
        inbox.extend(request.id(), wish(request, inbox.usualExpiry(request), null), "Her er den igjen", ingrid);

        assertThat(samples.state(request)).isEqualTo(RequestState.DELIVERED);
        assertThat(inbox.details(request.id()).timeline().getLast().type()).isEqualTo(RequestEvent.Type.EXTENDED);
        assertThat(asking()).doesNotContain(request.id());
        var mail = samples.mail(request, "request-extended");
        assertThat(mail.text()).startsWith("Du kan laste ned presentasjonen").contains("Her er den igjen");
        for (var each : List.of(link, TestRequests.link(mail))) {
            assertThat(grants.open(each))
                    .isInstanceOfSatisfying(
                            GrantByLink.Open.class,
                            open -> assertThat(open.message()).isEqualTo("Her er den igjen"));
        }
        grants.fetch(link, samples.fileOf(request));
        assertThat(samples.state(request)).isEqualTo(RequestState.DELIVERED);
        assertThat(inbox.details(request.id()).downloads()).isEqualTo(2);
    }

    @Test
    void whoever_extends_access_stands_in_the_timeline_and_whoever_decided_stays() {
        var request = granted(Duration.ofDays(20), null);
        var link = samples.grantLink(request);
        var ola = samples.editor("Ola Lie");
        inbox.extend(request.id(), wish(request, inbox.usualExpiry(request), null), "", ola);
        assertThat(samples.state(request)).isEqualTo(RequestState.APPROVED);
        assertThat(inbox.details(request.id()).request().decision()).isEqualTo(request.decision());
        assertThat(inbox.details(request.id()).timeline().getLast().by()).isEqualTo("Ola Lie");
        grants.fetch(link, samples.fileOf(request));
        inbox.extend(request.id(), wish(request, inbox.usualExpiry(request), null), "", ola);
        assertThat(samples.state(request)).isEqualTo(RequestState.DELIVERED);
        assertThat(inbox.details(request.id()).request().decision()).isEqualTo(request.decision());
        assertThat(inbox.details(request.id()).timeline().getLast())
                .extracting(RequestEvent::type, RequestEvent::by)
                .containsExactly(RequestEvent.Type.EXTENDED, "Ola Lie");
    }

    @Test
    void whoever_gives_access_anew_that_was_withdrawn_has_decided() {
        var request = granted(Duration.ofDays(20), null);
        var ola = samples.editor("Ola Lie");
        inbox.revoke(request.id(), "Avlyst", ingrid);
        inbox.extend(request.id(), wish(request, inbox.usualExpiry(request), null), "", ola);
        assertThat(inbox.details(request.id()).request().decision())
                .isNotNull()
                .satisfies(decision -> assertThat(decision.by()).isEqualTo("Ola Lie"));
    }

    @Test
    void access_is_given_anew_to_a_newer_version_and_to_nothing_else() {
        var request = granted(Duration.ofDays(1), null);
        var link = samples.grantLink(request);
        var workspace = service.bean(Workspace.class);
        var old = workspace.file(samples.fileOf(request)).orElseThrow();
        workspace.replaceFile(old.renditionId(), new TestAssets(service).stored(), TestAssets.SERVICE);
        var newer = workspace.versions(old.renditionId()).getFirst().id();
        service.bean(Decks.class).approve(newer, new NewApproval(null, false, false), TestAssets.SERVICE);
        var expiry = inbox.usualExpiry(request);
        assertThat(code(() -> inbox.extend(request.id(), new GrantWish(List.of(old.id()), expiry, null), "", ingrid)))
                .isEqualTo(ProblemCode.INVALID_FIELDS);
        inbox.extend(request.id(), new GrantWish(List.of(newer), expiry, null), "", ingrid);
        assertThat(grants.fetch(link, old.id())).isEqualTo(new Fetched.Invalid());
        assertThat(grants.fetch(link, newer)).isInstanceOf(Fetched.Handed.class);
    }

    @Test
    void access_that_was_withdrawn_or_whose_request_is_closed_is_given_anew() {
        var revoked = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(revoked);
        inbox.revoke(revoked.id(), "Avlyst", ingrid);
        again.ask(link, "");
        inbox.extend(revoked.id(), wish(revoked, inbox.usualExpiry(revoked), null), "", ingrid);
        assertThat(grants.open(link)).isInstanceOf(GrantByLink.Open.class);

        var closed = samples.approved(samples.waiting(), "");
        var other = samples.grantLink(closed);
        service.clock().tick(Duration.ofDays(60));
        service.bean(Deadlines.class).pass(() -> false);
        assertThat(samples.state(closed)).isEqualTo(RequestState.CLOSED);
        again.ask(other, "");
        inbox.extend(closed.id(), wish(closed, inbox.usualExpiry(closed), null), "", ingrid);
        assertThat(grants.open(other)).isInstanceOf(GrantByLink.Open.class);
        service.clock().tick(Duration.ofDays(9));
        service.bean(Deadlines.class).pass(() -> false);
        assertThat(samples.state(closed)).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void an_editor_gives_no_new_link_and_the_presenter_reads_why() {
        var request = granted(Duration.ofDays(1), null);
        var link = samples.grantLink(request);
        service.clock().tick(Duration.ofDays(1));
        assertThat(code(() -> inbox.refuseAgain(request.id(), "Nei", ingrid))).isEqualTo(ProblemCode.ALREADY_DECIDED);
        again.ask(link, "");
        assertThat(code(() -> inbox.refuseAgain(request.id(), " ", ingrid))).isEqualTo(ProblemCode.INVALID_FIELDS);
        inbox.refuseAgain(request.id(), "Filmen er ute av bruk.", ingrid);
        assertThat(asking()).doesNotContain(request.id());
        assertThat(again.standing(link)).isEqualTo(AskingAgain.Standing.OPEN);
        assertThat(samples.mail(request, "request-not-extended").text())
                .startsWith("Du får ingen ny lenke denne gangen")
                .contains("Filmen er ute av bruk.");
    }

    @Test
    void editors_hear_of_one_link_three_times_a_day_at_most_and_not_without_a_word() {
        var request = granted(Duration.ofDays(1), null);
        var link = samples.grantLink(request);
        service.clock().tick(Duration.ofDays(1));
        again.ask(link, "");
        again.ask(link, "");
        assertThat(wishes(request)).isEqualTo(1);
        again.ask(link, "Haster!");
        assertThat(wishes(request)).isEqualTo(2);
        assertThat(code(() -> again.ask(link, "Haster!"))).isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS);
        service.clock().tick(Duration.ofDays(1).plusSeconds(1));
        again.ask(link, "Haster!");
        assertThat(wishes(request)).isEqualTo(3);
    }

    @Test
    void a_wish_for_a_new_link_outlives_the_event_and_ends_with_a_withdrawal() {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = samples.request(own);
        inbox.approve(request.id(), wish(request, service.clock().instant().plusSeconds(60), null), "", ingrid);
        var link = samples.grantLink(request);
        service.clock().tick(Duration.ofDays(1));
        again.ask(link, "");
        service.bean(PresentationRequests.class).withdraw(own.page(), "");
        assertThat(asking()).doesNotContain(request.id());
        assertThat(again.standing(link)).isEqualTo(AskingAgain.Standing.CLOSED);
        assertThat(code(() -> again.ask(link, ""))).isEqualTo(ProblemCode.WRONG_STATE);
        assertThat(code(() -> inbox.extend(request.id(), wish(request, inbox.usualExpiry(request), null), "", ingrid)))
                .isEqualTo(ProblemCode.WRONG_STATE);

        var other = granted(Duration.ofDays(1), null);
        var its = samples.grantLink(other);
        service.clock().tick(Duration.ofDays(1));
        again.ask(its, "");
        service.clock().tick(Duration.ofDays(40));
        service.bean(Deadlines.class).pass(() -> false);
        assertThat(samples.state(other)).isEqualTo(RequestState.CLOSED);
        assertThat(asking()).contains(other.id());
    }

    @Test
    void a_guessed_link_and_one_to_a_page_ask_for_nothing() {
        var own = samples.submit(samples.form(samples.presentation()));
        for (var token : List.of(own.page(), Token.random(service.bean(SecureRandom.class)))) {
            assertThat(again.standing(token)).isEqualTo(AskingAgain.Standing.CLOSED);
            assertThat(code(() -> again.ask(token, ""))).isEqualTo(ProblemCode.LINK_INVALID);
        }
    }

    @Test
    void what_was_never_granted_cannot_be_extended() {
        var request = samples.waiting();
        assertThat(code(() -> inbox.extend(request.id(), wish(request, inbox.usualExpiry(request), null), "", ingrid)))
                .isEqualTo(ProblemCode.WRONG_STATE);
    }

    @Test
    void downloads_are_counted_and_end_at_the_limit_until_an_editor_allows_more() {
        var request = granted(Duration.ofDays(20), 2);
        var link = samples.grantLink(request);
        var file = samples.fileOf(request);
        grants.fetch(link, file);
        assertThat(grants.open(link))
                .isInstanceOfSatisfying(
                        GrantByLink.Open.class,
                        open -> assertThat(open.downloads()).isEqualTo(1));
        assertThat(grants.fetch(link, file)).isInstanceOf(Fetched.Handed.class);
        assertThat(grants.fetch(link, file)).isEqualTo(new Fetched.UsedUp(request.assetId()));
        assertThat(grants.open(link)).isEqualTo(new GrantByLink.UsedUp(request.assetId()));
        assertThat(inbox.details(request.id()).downloads()).isEqualTo(2);

        again.ask(link, "Én til, takk");
        inbox.extend(request.id(), wish(request, inbox.usualExpiry(request), 1), "", ingrid);
        assertThat(grants.fetch(link, file)).isInstanceOf(Fetched.Handed.class);
        assertThat(grants.fetch(link, file)).isEqualTo(new Fetched.UsedUp(request.assetId()));
    }

    @Test
    void the_mail_says_how_many_downloads_there_may_be() {
        var request = granted(Duration.ofDays(20), 2);
        assertThat(samples.mail(request, "request-approved").text()).contains("Nedlastinger: høyst 2");
    }

    @Test
    void of_many_who_fetch_the_last_download_at_once_one_gets_it() throws Exception {
        var request = granted(Duration.ofDays(20), 1);
        var link = samples.grantLink(request);
        var file = samples.fileOf(request);
        try (var clicks = Executors.newFixedThreadPool(4)) {
            var fetched = clicks.invokeAll(Collections.nCopies(4, () -> grants.fetch(link, file)));
            var handed = 0;
            for (var each : fetched) {
                handed += each.get() instanceof Fetched.Handed ? 1 : 0;
            }
            assertThat(handed).isEqualTo(1);
        }
    }

    @Test
    void a_limit_is_a_number_of_downloads() {
        var request = samples.waiting();
        samples.approved(service.bean(Workspace.class).byId(request.assetId()));
        for (var limit : List.of(0, -1, 1001)) {
            assertThat(code(() ->
                            inbox.approve(request.id(), wish(request, inbox.usualExpiry(request), limit), "", ingrid)))
                    .isEqualTo(ProblemCode.INVALID_FIELDS);
        }
    }

    private PresentationRequest granted(Duration life, @Nullable Integer downloads) {
        var request = samples.waiting();
        inbox.approve(request.id(), wish(request, service.clock().instant().plus(life), downloads), "", ingrid);
        return inbox.details(request.id()).request();
    }

    private GrantWish wish(PresentationRequest request, Instant expiresAt, @Nullable Integer downloads) {
        return new GrantWish(List.of(samples.fileOf(request)), expiresAt, downloads);
    }

    private long wishes(PresentationRequest request) {
        return inbox.details(request.id()).timeline().stream()
                .filter(event -> event.type() == RequestEvent.Type.ASKED_AGAIN)
                .count();
    }

    private List<UUID> asking() {
        return service.bean(InboxLists.class).find(InboxQuery.of(InboxView.ASKED_AGAIN), ingrid.id()).entries().stream()
                .map(entry -> entry.request().id())
                .toList();
    }

    private static ProblemCode code(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call).code();
    }
}
