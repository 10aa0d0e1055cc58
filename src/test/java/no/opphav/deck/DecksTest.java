package no.opphav.deck;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Sendable.ApprovedFile;
import no.opphav.kernel.Actor;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class DecksTest {
    private final RunningService service;
    private final Decks decks;
    private final Workspace workspace;
    private final TestAssets assets;
    private final TestRequests samples;
    private final Actor.Account ingrid;
    private final AssetView view;
    private final AssetFile first;

    DecksTest(RunningService service) {
        this.service = service;
        this.decks = service.bean(Decks.class);
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
        this.samples = new TestRequests(service);
        this.ingrid = samples.editor("Ingrid Dahl");
        this.view = assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST);
        this.first = view.variants().getFirst().original().orElseThrow();
    }

    @Test
    void nothing_may_be_sent_before_an_editor_has_approved_it() {
        assertThat(sendable()).isEmpty();
        assertThat(decks.obstacle(first)).contains(DeckObstacle.NOT_APPROVED);
        var approval = decks.approve(first.id(), NewApproval.usual(), ingrid);
        assertThat(approval.approvedBy()).isEqualTo("Ingrid Dahl");
        assertThat(approval.approvedAt()).isEqualTo(service.clock().instant());
        assertThat(approval.creditSlide()).isTrue();
        assertThat(sendable()).containsExactly(first.id());
        assertThat(decks.obstacle(first)).isEmpty();
        assertThat(trail()).contains("deck.approved");
    }

    @Test
    void an_approval_can_have_an_end() {
        var end = service.clock().instant().plus(Duration.ofDays(1));
        decks.approve(first.id(), until(end), ingrid);
        assertThat(sendable()).containsExactly(first.id());
        service.clock().tick(Duration.ofDays(1));
        assertThat(sendable()).isEmpty();
        assertThat(decks.obstacle(first)).contains(DeckObstacle.APPROVAL_EXPIRED);
        decks.approve(first.id(), NewApproval.usual(), ingrid);
        assertThat(sendable()).containsExactly(first.id());
        assertThat(decks.history(first.renditionId())).hasSize(2);
    }

    @Test
    void an_approval_that_is_over_already_is_refused() {
        assertThat(problems(
                        () -> decks.approve(first.id(), until(service.clock().instant()), ingrid)))
                .containsExactly("expiresAt: date-in-past");
    }

    @Test
    void a_newer_version_is_sent_only_once_it_is_approved_and_takes_the_place_of_the_older() {
        decks.approve(first.id(), NewApproval.usual(), ingrid);
        var second = workspace.replaceFile(first.renditionId(), TestAssets.file(), SERVICE);
        assertThat(sendable()).containsExactly(first.id());
        decks.approve(second.id(), NewApproval.usual(), ingrid);
        assertThat(sendable()).containsExactly(second.id());
        assertThat(decks.obstacle(first)).contains(DeckObstacle.NEWER_APPROVED);
        assertThat(problems(() -> decks.approve(first.id(), NewApproval.usual(), ingrid)))
                .containsExactly("file: newer-approved");
    }

    @Test
    void a_recalled_version_makes_room_for_the_one_before_it() {
        var second = workspace.replaceFile(first.renditionId(), TestAssets.file(), SERVICE);
        decks.approve(second.id(), NewApproval.usual(), ingrid);
        var recalled = decks.recall(second.id(), " Feil tall på side 3. ", ingrid);
        assertThat(recalled.recalledBy()).isEqualTo("Ingrid Dahl");
        assertThat(recalled.recallReason()).isEqualTo("Feil tall på side 3.");
        assertThat(decks.isRecalled(second.id())).isTrue();
        assertThat(sendable()).isEmpty();
        assertThat(trail()).contains("deck.recalled");
        decks.approve(first.id(), NewApproval.usual(), ingrid);
        assertThat(sendable()).containsExactly(first.id());
    }

    @Test
    void a_version_that_was_replaced_can_still_be_recalled() {
        decks.approve(first.id(), NewApproval.usual(), ingrid);
        var second = workspace.replaceFile(first.renditionId(), TestAssets.file(), SERVICE);
        decks.approve(second.id(), NewApproval.usual(), ingrid);
        decks.recall(first.id(), "Feil tall", ingrid);
        assertThat(decks.isRecalled(first.id())).isTrue();
        assertThat(sendable()).containsExactly(second.id());
    }

    @Test
    void a_recall_has_a_reason_and_something_to_recall() {
        assertThat(code(() -> decks.recall(first.id(), "Feil", ingrid))).isEqualTo(ProblemCode.CHANGED_MEANWHILE);
        decks.approve(first.id(), NewApproval.usual(), ingrid);
        assertThat(problems(() -> decks.recall(first.id(), " \n", ingrid))).containsExactly("reason: required");
        assertThat(problems(() -> decks.recall(first.id(), "x".repeat(1001), ingrid)))
                .containsExactly("reason: too-long");
        decks.recall(first.id(), "Feil", ingrid);
        assertThat(code(() -> decks.recall(first.id(), "Feil", ingrid))).isEqualTo(ProblemCode.CHANGED_MEANWHILE);
        assertThat(code(() -> decks.recall(UUID.randomUUID(), "Feil", ingrid))).isEqualTo(ProblemCode.FILE_NOT_FOUND);
    }

    @Test
    void only_what_a_presentation_offers_is_approved() {
        var poster = assets.published(AssetKind.POSTER, Access.FREE);
        var file = poster.variants().getFirst().original().orElseThrow();
        assertThat(problems(() -> decks.approve(file.id(), NewApproval.usual(), ingrid)))
                .containsExactly("file: not-a-presentation");
        var pdf = workspace.addFile(first.variantId(), FileRole.FORMAT, "", TestAssets.file(), SERVICE);
        decks.approve(pdf.id(), NewApproval.usual(), ingrid);
        workspace.removeRendition(pdf.renditionId(), SERVICE);
        assertThat(sendable()).isEmpty();
        assertThat(decks.obstacle(pdf)).contains(DeckObstacle.NO_LONGER_OFFERED);
        assertThat(problems(() -> decks.approve(pdf.id(), NewApproval.usual(), ingrid)))
                .containsExactly("file: no-longer-offered");
    }

    @Test
    void a_version_whose_bytes_are_damaged_is_neither_approved_nor_sent() {
        damage(first);
        assertThat(problems(() -> decks.approve(first.id(), NewApproval.usual(), ingrid)))
                .containsExactly("file: bytes-damaged");
        samples.sql(
                "INSERT INTO deck_approval (id, rendition_id, file_id, approved_at, credit_slide) VALUES (?, ?, ?, now(), true)",
                UUID.randomUUID(),
                first.renditionId(),
                first.id());
        assertThat(decks.obstacle(first)).contains(DeckObstacle.BYTES_DAMAGED);
    }

    private void damage(AssetFile file) {
        samples.sql(
                "UPDATE stored_object SET damage = 'DAMAGED', damage_found_at = now() WHERE checksum = ?",
                file.checksum().hex());
    }

    @Test
    void where_nothing_is_approved_in_a_language_another_one_takes_its_place_and_says_so() {
        var english = workspace.addVariant(
                view.asset().id(), LanguageTag.ENGLISH, new VariantTexts("Title", "", ""), SERVICE);
        var deck = assets.original(english);
        assertThat(decks.sendable(view.asset().id(), LanguageTag.NYNORSK)).isEmpty();
        decks.approve(deck.id(), NewApproval.usual(), ingrid);
        assertFallback(LanguageTag.NYNORSK, LanguageTag.ENGLISH, true);
        decks.approve(first.id(), NewApproval.usual(), ingrid);
        assertFallback(LanguageTag.NYNORSK, LanguageTag.BOKMAAL, true);
        assertFallback(LanguageTag.ENGLISH, LanguageTag.ENGLISH, false);
    }

    private void assertFallback(LanguageTag wanted, LanguageTag got, boolean fallback) {
        assertThat(decks.sendable(view.asset().id(), wanted)).hasValueSatisfying(sendable -> {
            assertThat(sendable.language()).isEqualTo(got);
            assertThat(sendable.isFallback()).isEqualTo(fallback);
            assertThat(sendable.files()).extracting(ApprovedFile::language).containsOnly(got);
        });
    }

    private static NewApproval until(Instant end) {
        return new NewApproval(end, true, false);
    }

    private List<UUID> sendable() {
        return decks.sendable(view.asset().id()).stream()
                .map(approved -> approved.file().id())
                .toList();
    }

    private List<String> trail() {
        return service.bean(AuditTrail.class).of(view.asset().id()).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static List<String> problems(ThrowingCallable attempt) {
        return problem(attempt).fields().stream().map(Object::toString).toList();
    }

    private static ProblemCode code(ThrowingCallable attempt) {
        return problem(attempt).code();
    }

    private static Problem problem(ThrowingCallable attempt) {
        return catchThrowableOfType(Problem.class, attempt);
    }
}
