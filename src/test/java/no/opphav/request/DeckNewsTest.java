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
    private final Inbox inbox;
    private final Grants grants;
    private final Decks decks;
    private final Workspace workspace;
    private final Actor.Account ingrid;

    DeckNewsTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
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
    void nobody_is_told_whose_access_is_over_or_was_withdrawn() {
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

    private AssetFile newer(PresentationRequest request) {
        var file = workspace.file(fileIds(request).getFirst()).orElseThrow();
        return workspace.replaceFile(file.renditionId(), TestAssets.file(), SERVICE);
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
