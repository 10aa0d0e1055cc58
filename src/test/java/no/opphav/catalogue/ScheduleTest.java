package no.opphav.catalogue;

import static no.opphav.testing.Refused.refused;
import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is published and withdrawn by itself, to the moment, with no task in between. */
@ExtendWith(RunningService.class)
class ScheduleTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final RunningService service;
    private final Workspace workspace;
    private final Catalogue catalogue;
    private final TestAssets assets;

    ScheduleTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void a_draft_becomes_public_and_is_withdrawn_at_its_moments() {
        var draft = ready();
        schedule(draft, in(DAY), in(DAY.multipliedBy(2)));
        service.clock().tick(DAY.minus(MOMENT));
        assertThat(found(draft)).isInstanceOf(PublicAsset.Unknown.class);
        assertThat(file(draft)).isInstanceOf(PublicFile.Unknown.class);
        service.clock().tick(MOMENT);
        assertThat(found(draft)).isInstanceOf(PublicAsset.Published.class);
        assertThat(file(draft)).isInstanceOf(PublicFile.Offered.class);
        service.clock().tick(DAY.minus(MOMENT));
        assertThat(found(draft)).isInstanceOf(PublicAsset.Published.class);
        service.clock().tick(MOMENT);
        assertThat(found(draft)).isInstanceOf(PublicAsset.Withdrawn.class);
        assertThat(file(draft)).isInstanceOf(PublicFile.Withdrawn.class);
        assertThat(workspace.byId(draft.id()).asset().state()).isEqualTo(AssetState.WITHDRAWN);
    }

    @Test
    void a_schedule_is_taken_back_until_then_and_nothing_is_left_of_it() {
        var draft = ready();
        schedule(draft, in(DAY), null);
        schedule(draft, in(DAY.multipliedBy(3)), in(DAY.multipliedBy(4)));
        schedule(draft, null, null);
        var after = workspace.byId(draft.id());
        assertThat(after.asset().state()).isEqualTo(AssetState.DRAFT);
        assertThat(after.asset().publishedAt()).isNull();
        assertThat(after.variants().getFirst().variant().state()).isEqualTo(VariantState.DRAFT);
        service.clock().tick(DAY.multipliedBy(5));
        assertThat(found(draft)).isInstanceOf(PublicAsset.Unknown.class);
    }

    @Test
    void a_withdrawn_asset_says_that_it_is_until_it_is_published_again() {
        var id = assets.published(AssetKind.POSTER, Access.FREE).asset().id();
        var asset = workspace.withdraw(id, workspace.byId(id).asset().revision(), SERVICE);
        schedule(asset, in(DAY), null);
        assertThat(found(asset)).isInstanceOf(PublicAsset.Withdrawn.class);
        schedule(asset, null, null);
        assertThat(workspace.byId(id).asset().withdrawnAt()).isEqualTo(asset.withdrawnAt());
        schedule(asset, in(DAY), null);
        service.clock().tick(DAY);
        assertThat(found(asset)).isInstanceOf(PublicAsset.Published.class);
    }

    @Test
    void what_has_come_to_pass_is_written_down_once_and_the_trail_says_so() {
        var draft = ready();
        schedule(draft, in(DAY), in(DAY.multipliedBy(2)));
        service.clock().tick(DAY.multipliedBy(3));
        var schedule = service.bean(Schedule.class);
        assertThat(schedule.due()).contains(draft.id());
        schedule.settle(draft.id());
        schedule.settle(draft.id());
        assertThat(schedule.due()).doesNotContain(draft.id());
        assertThat(service.bean(AuditTrail.class).of(draft.id()))
                .extracting(AuditEntry::action)
                .startsWith("asset.withdrawn", "asset.scheduled");
    }

    @Test
    void instants_that_cannot_be_are_refused_at_their_fields() {
        var draft = ready();
        refused(() -> schedule(draft, in(Duration.ZERO), null), ProblemCode.INVALID_FIELDS, "publishAt: date-in-past");
        refused(() -> schedule(draft, null, in(DAY)), ProblemCode.INVALID_FIELDS, "withdrawAt: nothing-to-withdraw");
        refused(
                () -> schedule(draft, in(DAY), in(DAY)),
                ProblemCode.INVALID_FIELDS,
                "withdrawAt: end-before-beginning");
        var published = assets.published(AssetKind.POSTER, Access.FREE).asset();
        refused(() -> schedule(published, in(DAY), null), ProblemCode.INVALID_FIELDS, "publishAt: published-already");
        var bare = assets.draft(AssetKind.POSTER).asset();
        refused(
                () -> schedule(bare, in(DAY), null),
                ProblemCode.NOT_READY_TO_PUBLISH,
                "terms: required",
                "nb.file: required");
        refused(() -> workspace.schedule(bare.id(), in(DAY), null, 99, SERVICE), ProblemCode.CHANGED_MEANWHILE);
    }

    private Asset ready() {
        var draft = assets.draft(AssetKind.POSTER);
        assets.original(draft.variants().getFirst().variant());
        return assets.under(assets.terms(Access.FREE), draft.asset().id());
    }

    private void schedule(Asset asset, @Nullable Instant publish, @Nullable Instant withdraw) {
        workspace.schedule(
                asset.id(),
                publish,
                withdraw,
                workspace.byId(asset.id()).asset().revision(),
                SERVICE);
    }

    private Instant in(Duration ahead) {
        return service.clock().instant().plus(ahead);
    }

    private PublicAsset found(Asset asset) {
        return catalogue.find(asset.id());
    }

    private PublicFile file(Asset asset) {
        var view = workspace.byId(asset.id());
        return catalogue.file(
                view.variants().getFirst().original().orElseThrow().id());
    }
}
