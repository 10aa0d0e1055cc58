package no.opphav.request;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those who hold a version are told of it. */
@ExtendWith(RunningService.class)
class DeckNewsTest {
    private final RunningService service;
    private final TestRequests samples;
    private final TestAssets assets;
    private final Inbox inbox;
    private final Grants grants;
    private final Decks decks;
    private final Workspace workspace;
    private final Actor.Account ingrid;

    DeckNewsTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.assets = new TestAssets(service);
        this.inbox = service.bean(Inbox.class);
        this.grants = service.bean(Grants.class);
        this.decks = service.bean(Decks.class);
        this.workspace = service.bean(Workspace.class);
        this.ingrid = samples.editor("Ingrid Dahl");
    }

    @Test
    void a_recall_ends_what_is_handed_out_and_tells_everybody_who_holds_it() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        var file = samples.fileOf(request);
        decks.recall(file, "Tallene på side 3 er feil.", ingrid);

        assertThat(grants.open(link)).isEqualTo(new GrantByLink.Recalled(request.assetId()));
        assertThat(grants.fetch(link, file)).isEqualTo(new Fetched.Recalled(request.assetId()));
        assertThat(events(request)).endsWith(RequestEvent.Type.DECK_RECALLED);
        var mail = samples.mail(request, "request-recalled");
        assertThat(mail.subject()).startsWith("Kalt tilbake: ");
        assertThat(mail.text()).contains("Tallene på side 3 er feil.", "slett den", "plakat.pdf, versjon 1");
    }

    @Test
    void a_recall_that_is_refused_tells_nobody() {
        var request = samples.approved(samples.waiting(), "");
        var refused = catchThrowableOfType(Problem.class, () -> decks.recall(samples.fileOf(request), " ", ingrid));
        assertThat(refused).isNotNull();
        assertThat(samples.mailIds(request, "request-recalled")).isEmpty();
        assertThat(events(request)).doesNotContain(RequestEvent.Type.DECK_RECALLED);
    }

    @Test
    void who_downloaded_it_is_told_of_a_recall_however_the_request_went_on() {
        var own = samples.submit(samples.form(samples.presentation()));
        var withdrawn = fetched(samples.approved(samples.request(own), ""));
        service.bean(PresentationRequests.class).withdraw(own.page(), "");
        var revoked = fetched(samples.approved(samples.waiting(), ""));
        inbox.revoke(revoked.id(), "Avlyst", ingrid);
        var extended = fetched(samples.approved(samples.waiting(), ""));
        var held = samples.fileOf(extended);
        var newer = newer(extended);
        decks.approve(newer.id(), new NewApproval(null, true, false), ingrid);
        inbox.extend(extended.id(), new GrantWish(List.of(newer.id()), inbox.usualExpiry(extended), null), "", ingrid);
        var over = fetched(samples.approved(samples.waiting(), ""));
        service.clock().tick(Duration.ofDays(60));
        service.bean(Deadlines.class).pass(() -> false);

        assertThat(samples.state(over)).isEqualTo(RequestState.CLOSED);
        decks.recall(held, "Feil", ingrid);
        for (var request : List.of(withdrawn, revoked, over)) {
            decks.recall(samples.fileOf(request), "Feil", ingrid);
        }
        for (var request : List.of(withdrawn, revoked, over, extended)) {
            assertThat(events(request)).endsWith(RequestEvent.Type.DECK_RECALLED);
            assertThat(samples.mail(request, "request-recalled").text()).contains("Feil", "versjon 1");
        }
    }

    @Test
    void who_is_erased_hears_nothing_of_a_recall() {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = fetched(samples.approved(samples.request(own), ""));
        service.bean(PresentationRequests.class).forget(own.page());
        decks.recall(samples.fileOf(request), "Feil", ingrid);
        assertThat(samples.mailIds(request, "request-recalled")).isEmpty();
        assertThat(events(request)).endsWith(RequestEvent.Type.ERASED);
    }

    @Test
    void nobody_is_told_whose_access_is_over_or_was_withdrawn_before_anything_was_fetched() {
        var over = samples.approved(samples.waiting(), "");
        service.clock().tick(Duration.ofDays(60));
        var revoked = samples.approved(samples.waiting(), "");
        inbox.revoke(revoked.id(), "Avlyst", ingrid);
        for (var request : List.of(over, revoked)) {
            decks.recall(samples.fileOf(request), "Feil", ingrid);
            assertThat(samples.mailIds(request, "request-recalled")).isEmpty();
        }
    }

    @Test
    void a_recalled_version_is_not_granted_and_says_so() {
        var request = samples.waiting();
        var file = samples.fileOf(request);
        decks.recall(file, "Feil", ingrid);
        var refused = catchThrowableOfType(
                Problem.class,
                () -> inbox.approve(request.id(), List.of(file), inbox.usualExpiry(request), "", ingrid));
        assertThat(refused.fields()).extracting(Object::toString).containsExactly("files: recalled");
        assertThat(samples.state(request)).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void a_presentation_that_is_withdrawn_is_not_granted_and_says_so() {
        var request = samples.waiting();
        var file = samples.fileOf(request);
        var asset = workspace.byId(request.assetId()).asset();
        workspace.withdraw(asset.id(), asset.revision(), SERVICE);
        var refused = catchThrowableOfType(
                Problem.class,
                () -> inbox.approve(request.id(), List.of(file), inbox.usualExpiry(request), "", ingrid));
        assertThat(refused.fields()).extracting(Object::toString).containsExactly("files: presentation-withdrawn");
        assertThat(decks.sendable(asset.id())).isEmpty();
        assertThat(samples.state(request)).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void access_never_lasts_longer_than_the_approval_of_the_version() {
        var request = samples.waiting();
        var file = samples.fileOf(request);
        var end = service.clock().instant().plus(Duration.ofDays(2));
        decks.approve(file, new NewApproval(end, true, false), ingrid);
        var refused = catchThrowableOfType(
                Problem.class,
                () -> inbox.approve(request.id(), List.of(file), inbox.usualExpiry(request), "", ingrid));
        assertThat(refused.fields()).extracting(Object::toString).containsExactly("expiresAt: after-approval");
        inbox.approve(request.id(), List.of(file), end, "", ingrid);
        assertThat(samples.state(request)).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void who_holds_an_older_version_gets_the_newer_one_too_before_the_event() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        var newer = newer(request);
        decks.approve(newer.id(), NewApproval.usual(), ingrid);

        assertThat(fileIds(request)).hasSize(2).contains(newer.id());
        assertThat(grants.fetch(link, newer.id())).isInstanceOf(Fetched.Handed.class);
        assertThat(events(request)).contains(RequestEvent.Type.DECK_RENEWED);
        var mail = samples.mail(request, "request-renewed");
        assertThat(mail.subject()).startsWith("En nyere versjon er klar: ");
        assertThat(grants.open(TestRequests.link(mail))).isInstanceOf(GrantByLink.Open.class);
    }

    @Test
    void a_newer_version_is_kept_from_holders_where_the_editor_says_so_and_after_the_event() {
        var kept = samples.approved(samples.waiting(), "");
        decks.approve(newer(kept).id(), new NewApproval(null, true, false), ingrid);
        var late = samples.approved(samples.waiting(), "");
        var newer = newer(late);
        service.clock().tick(Duration.ofDays(32));
        decks.approve(newer.id(), NewApproval.usual(), ingrid);
        for (var request : List.of(kept, late)) {
            assertThat(fileIds(request)).hasSize(1);
            assertThat(samples.mailIds(request, "request-renewed")).isEmpty();
        }
    }

    @Test
    void once_the_older_version_is_recalled_the_newer_one_is_still_handed_out() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        var older = fileIds(request).getFirst();
        var newer = newer(request);
        decks.approve(newer.id(), NewApproval.usual(), ingrid);
        decks.recall(older, "Feil", ingrid);
        assertThat(grants.open(link)).isInstanceOf(GrantByLink.Open.class);
        assertThat(grants.fetch(link, older)).isInstanceOf(Fetched.Recalled.class);
        assertThat(grants.fetch(link, newer.id())).isInstanceOf(Fetched.Handed.class);
    }

    @Test
    void whose_link_is_over_before_the_event_gets_the_newer_version_by_a_link_that_opens() {
        var request = samples.waiting();
        var soon = service.clock().instant().plus(Duration.ofDays(1));
        inbox.approve(request.id(), List.of(samples.fileOf(request)), soon, "", ingrid);
        fetched(request);
        service.clock().tick(Duration.ofDays(2));
        var newer = newer(request);
        decks.approve(newer.id(), NewApproval.usual(), ingrid);
        var link = TestRequests.link(samples.mail(request, "request-renewed"));
        assertThat(grants.open(link)).isInstanceOf(GrantByLink.Open.class);
        assertThat(grants.fetch(link, newer.id())).isInstanceOf(Fetched.Handed.class);
        assertThat(Objects.requireNonNull(inbox.details(request.id()).grant()).expiresAt())
                .isEqualTo(inbox.usualExpiry(request));
    }

    @Test
    void whose_downloads_are_used_up_can_fetch_the_newer_version_once() {
        var request = samples.waiting();
        var file = samples.fileOf(request);
        inbox.approve(request.id(), new GrantWish(List.of(file), inbox.usualExpiry(request), 1), "", ingrid);
        fetched(request);
        var link = samples.grantLink(request);
        assertThat(grants.open(link)).isInstanceOf(GrantByLink.UsedUp.class);
        var newer = newer(request);
        decks.approve(newer.id(), NewApproval.usual(), ingrid);
        assertThat(samples.mail(request, "request-renewed").text()).contains("høyst 1");
        assertThat(grants.fetch(link, newer.id())).isInstanceOf(Fetched.Handed.class);
        assertThat(grants.open(link)).isInstanceOf(GrantByLink.UsedUp.class);
    }

    @Test
    void after_a_recall_the_holders_are_told_once_when_a_version_can_be_used_again() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        var older = fileIds(request).getFirst();
        var newer = newer(request);
        decks.approve(newer.id(), NewApproval.usual(), ingrid);
        decks.recall(newer.id(), "Feil", ingrid);
        decks.recall(older, "Feil", ingrid);
        assertThat(grants.open(link)).isInstanceOf(GrantByLink.Recalled.class);
        service.clock().tick(Duration.ofHours(1));
        decks.approve(older, NewApproval.usual(), ingrid);
        service.clock().tick(Duration.ofHours(1));
        decks.approve(older, NewApproval.usual(), ingrid);

        var mails = samples.mailIds(request, "request-renewed");
        assertThat(mails).hasSize(2);
        assertThat(samples.mail(request, "request-renewed").text()).startsWith("Du kan bruke presentasjonen igjen");
        assertThat(grants.fetch(link, older)).isInstanceOf(Fetched.Handed.class);
    }

    private PresentationRequest fetched(PresentationRequest request) {
        assertThat(grants.fetch(samples.grantLink(request), samples.fileOf(request)))
                .isInstanceOf(Fetched.Handed.class);
        return request;
    }

    private AssetFile newer(PresentationRequest request) {
        var file = workspace.file(fileIds(request).getFirst()).orElseThrow();
        return workspace.replaceFile(file.renditionId(), assets.stored(), SERVICE);
    }

    private List<UUID> fileIds(PresentationRequest request) {
        return Objects.requireNonNull(inbox.details(request.id()).grant()).fileIds();
    }

    private List<RequestEvent.Type> events(PresentationRequest request) {
        return inbox.details(request.id()).timeline().stream()
                .map(RequestEvent::type)
                .toList();
    }
}
