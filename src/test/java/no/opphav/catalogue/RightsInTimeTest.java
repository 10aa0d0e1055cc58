package no.opphav.catalogue;

import static no.opphav.testing.Refused.refused;
import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.terms.Access;
import no.opphav.terms.TermsVersion;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes public and stops being so by mere time. */
@ExtendWith(RunningService.class)
class RightsInTimeTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofNanos(1000);
    private static final EmailAddress ASKED = new EmailAddress("rettar@example.no");

    private final RunningService service;
    private final Workspace workspace;
    private final Catalogue catalogue;
    private final AssetRights rights;
    private final TestAssets assets;

    RightsInTimeTest(RunningService service) {
        this.service = service;
        this.workspace = service.bean(Workspace.class);
        this.catalogue = service.bean(Catalogue.class);
        this.rights = service.bean(AssetRights.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void an_asset_leaves_the_public_side_at_the_moment_its_rights_end() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        write(view, new Rights("", "", null, in(DAY), "Avtalen med tegneren er ute.", ASKED));

        service.clock().tick(DAY.minus(MOMENT));
        assertOffered(view);
        service.clock().tick(MOMENT);
        assertThat(catalogue.find(view.asset().slug())).isInstanceOfSatisfying(PublicAsset.Ended.class, ended -> {
            assertThat(ended.ending())
                    .isEqualTo(new Ending(
                            Ending.Cause.RIGHTS, service.clock().instant(), "Avtalen med tegneren er ute.", ASKED));
            assertThat(ended.view().variants().getFirst().files()).isEmpty();
            assertThat(ended.view().variants().getFirst().previews()).isEmpty();
        });
        assertGone(view);
    }

    @Test
    void an_asset_under_embargo_is_unknown_until_it_ends() {
        var draft = assets.draft(AssetKind.POSTER);
        var original = assets.original(draft.variants().getFirst().variant());
        workspace.addPreviews(original.id(), List.of(TestAssets.preview(320)));
        assets.under(assets.terms(Access.FREE), draft.asset().id());
        write(draft, new Rights("", "", in(DAY), null, "", null));
        publish(draft);
        var view = workspace.byId(draft.asset().id());

        assertThat(catalogue.find(view.asset().slug())).isEqualTo(new PublicAsset.Unknown());
        assertThat(catalogue.file(original.id())).isEqualTo(new PublicFile.Unknown());
        assertHidden(view);
        service.clock().tick(DAY);
        assertOffered(view);
    }

    @Test
    void an_embargo_in_the_past_is_refused_unless_it_has_passed_by_itself() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var past = new Rights("", "", service.clock().instant(), null, "", null);
        refused(() -> write(view, past), ProblemCode.INVALID_FIELDS, "embargoUntil: date-in-past");

        var ahead = new Rights("", "", in(DAY), null, "", null);
        write(view, ahead);
        service.clock().tick(DAY);
        write(view, new Rights("Foto: NTB", "", ahead.embargoUntil(), null, "", null));
        assertThat(rights.of(view.asset().id()).thirdParty()).isEqualTo("Foto: NTB");
    }

    @Test
    void an_asset_leaves_when_the_first_of_its_consents_expires_and_returns_with_a_new_one() {
        var view = assets.published(AssetKind.PICTURE, Access.FREE);
        consent(view, null);
        consent(view, in(DAY));
        assertOffered(view);

        service.clock().tick(DAY);
        assertGone(view);
        assertThat(rights.ending(view.asset().id()).map(Ending::cause)).contains(Ending.Cause.CONSENT);

        var expired = rights.consents(view.asset().id()).getLast();
        var renewed = new NewConsent(expired.note(), expired.givenOn(), in(DAY));
        rights.changeConsent(view.asset().id(), expired.id(), renewed, revision(view), SERVICE);
        assertOffered(view);
    }

    @Test
    void a_consent_that_has_expired_already_ends_the_offer_at_once() {
        var view = assets.published(AssetKind.PICTURE, Access.FREE);
        consent(view, service.clock().instant());
        assertGone(view);
    }

    @Test
    void terms_change_at_their_moment_and_the_end_of_the_last_ends_the_offer() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var first = rights.assignments(view.asset().id()).getFirst();
        var stricter = assets.terms(Access.CONTEXT_ONLY);
        rights.end(view.asset().id(), first.id(), in(DAY), revision(view), SERVICE);
        assign(view, null, stricter, in(DAY), in(DAY.multipliedBy(2)));

        service.clock().tick(DAY.minus(MOMENT));
        assertThat(termsNow(view)).isEqualTo(view.terms());
        service.clock().tick(MOMENT);
        assertThat(termsNow(view)).isEqualTo(stricter);
        service.clock().tick(DAY);
        assertGone(view);
        assertThat(rights.ending(view.asset().id()).map(Ending::cause)).contains(Ending.Cause.TERMS);
    }

    @Test
    void a_file_has_terms_of_its_own_from_when_they_begin_and_leaves_alone_when_they_end() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var variant = view.variants().getFirst().variant();
        var format = workspace.addFile(variant.id(), FileRole.FORMAT, "Trykk", TestAssets.file(), SERVICE);
        var own = assets.terms(Access.CONTEXT_ONLY);
        assign(view, format.renditionId(), own, in(DAY), in(DAY.multipliedBy(2)));

        assertThat(offered(format).terms()).isEqualTo(view.terms());
        service.clock().tick(DAY);
        assertThat(offered(format).terms()).isEqualTo(own);
        assertThat(offered(original(view)).terms()).isEqualTo(view.terms());
        assertThat(published(view).termsOf(format)).contains(own);
        service.clock().tick(DAY);
        assertThat(catalogue.file(format.id())).isInstanceOf(PublicFile.Ended.class);
        assertThat(published(view).variants().getFirst().files())
                .extracting(AssetFile::id)
                .containsExactly(original(view).id());
        assertOffered(view);
    }

    @Test
    void one_file_of_a_presentation_on_request_can_be_free() {
        var view = assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST);
        var variant = view.variants().getFirst().variant();
        var handout = workspace.addFile(variant.id(), FileRole.FORMAT, "Utdeling", TestAssets.file(), SERVICE);
        assign(view, handout.renditionId(), assets.terms(Access.FREE), null, null);

        assertThat(offered(handout).terms().access()).isEqualTo(Access.FREE);
        assertThat(catalogue.file(original(view).id())).isInstanceOf(PublicFile.OnRequest.class);
        assertThat(published(view).variants().getFirst().files())
                .extracting(AssetFile::id)
                .containsExactly(handout.id());
    }

    @Test
    void terms_that_overlap_or_end_before_they_begin_are_refused_at_the_field() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var other = assets.terms(Access.FREE);

        refused(() -> assign(view, null, other, in(DAY), null), ProblemCode.INVALID_FIELDS, "beginsAt: terms-overlap");
        refused(
                () -> assign(view, null, other, in(DAY), in(DAY)),
                ProblemCode.INVALID_FIELDS,
                "endsAt: end-before-beginning");
        refused(
                () -> assign(view, null, other, null, service.clock().instant()),
                ProblemCode.INVALID_FIELDS,
                "endsAt: end-before-beginning");
        refused(
                () -> assign(view, null, other, service.clock().instant().minus(DAY), null),
                ProblemCode.INVALID_FIELDS,
                "beginsAt: date-in-past");
        var first = rights.assignments(view.asset().id()).getFirst();
        var past = service.clock().instant().minus(MOMENT);
        refused(
                () -> rights.end(view.asset().id(), first.id(), past, revision(view), SERVICE),
                ProblemCode.INVALID_FIELDS,
                "endsAt: end-before-beginning");
        refused(
                () -> assign(view, UUID.randomUUID(), other, null, null),
                ProblemCode.INVALID_FIELDS,
                "rendition: unknown-file");
    }

    @Test
    void terms_that_are_not_published_apply_to_nothing() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var unknown = new NewAssignment(null, UUID.randomUUID(), in(DAY), null);
        refused(
                () -> rights.assign(view.asset().id(), unknown, revision(view), SERVICE),
                ProblemCode.TERMS_NOT_FOUND,
                "terms: unknown-terms");
    }

    @Test
    void what_has_applied_to_something_public_stays_written() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var first = rights.assignments(view.asset().id()).getFirst();
        refused(
                () -> rights.unassign(view.asset().id(), first.id(), revision(view), SERVICE),
                ProblemCode.INVALID_FIELDS,
                "terms: terms-begun");

        service.clock().tick(DAY);
        var chosen = assets.terms(Access.CONTEXT_ONLY);
        assets.under(chosen, view.asset().id());
        var history = rights.assignments(view.asset().id());
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().endsAt()).isEqualTo(service.clock().instant());
        assertThat(history.getLast().termsVersionId()).isEqualTo(chosen.id());
        assertThat(history.getLast().endsAt()).isNull();
    }

    @Test
    void terms_never_applied_before_there_was_anything_that_they_applied_to() {
        var draft = assets.draft(AssetKind.POSTER);
        var before = new NewAssignment(
                null, assets.terms(Access.FREE).id(), draft.asset().createdAt().minus(DAY), null);
        refused(
                () -> rights.assign(draft.asset().id(), before, revision(draft), SERVICE),
                ProblemCode.INVALID_FIELDS,
                "beginsAt: before-the-asset");
    }

    @Test
    void free_terms_never_stand_on_a_picture_for_one_context() {
        var free = assets.published(AssetKind.PICTURE, Access.FREE);
        var context = new Rights("", "Bare om farevarsel", null, null, "", null);
        refused(() -> write(free, context), ProblemCode.TERMS_UNSUITABLE, "contextOnly: stands-free");

        var bound = assets.published(AssetKind.PICTURE, Access.CONTEXT_ONLY);
        write(bound, context);
        refused(
                () -> assets.under(assets.terms(Access.FREE), bound.asset().id()),
                ProblemCode.TERMS_UNSUITABLE,
                "terms: context-only");
        refused(
                () -> write(assets.published(AssetKind.POSTER, Access.CONTEXT_ONLY), context),
                ProblemCode.INVALID_FIELDS,
                "contextOnly: pictures-only");
    }

    @Test
    void a_consent_is_not_given_in_the_future() {
        var view = assets.published(AssetKind.PICTURE, Access.FREE);
        var today = LocalDate.ofInstant(
                service.clock().instant(), service.bean(Site.class).timeZone());
        var ahead = new NewConsent("Kari", today.plusDays(1), null);
        refused(
                () -> rights.addConsent(view.asset().id(), ahead, revision(view), SERVICE),
                ProblemCode.INVALID_FIELDS,
                "givenOn: date-in-future");
        rights.addConsent(view.asset().id(), new NewConsent("Kari", today, null), revision(view), SERVICE);
    }

    @Test
    void two_editors_do_not_overwrite_each_others_rights() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var seen = revision(view);
        write(view, new Rights("Foto: NTB", "", null, null, "", null));
        refused(
                () -> rights.change(
                        view.asset().id(), new Rights("Foto: Scanpix", "", null, null, "", null), seen, SERVICE),
                ProblemCode.CHANGED_MEANWHILE);
    }

    @Test
    void what_rights_ended_for_is_known_but_said_to_have_ended_when_a_file_is_checked() {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        write(view, new Rights("", "", null, in(DAY), "", null));
        service.clock().tick(DAY);
        assertThat(service.bean(Origins.class).of(original(view).id(), null).map(Origin::standing))
                .contains(Origin.Standing.ENDED);
    }

    private void assertOffered(AssetView view) {
        assertThat(catalogue.find(view.asset().slug())).isInstanceOf(PublicAsset.Published.class);
        assertThat(catalogue.published(List.of(view.asset().id()))).hasSize(1);
        assertThat(catalogue.file(original(view).id())).isInstanceOf(PublicFile.Offered.class);
        assertThat(catalogue.publicPreviews(original(view).id())).isNotEmpty();
        assertThat(catalogue.pageAsset(preview(view).checksum())).isPresent();
    }

    private void assertGone(AssetView view) {
        assertThat(catalogue.find(view.asset().slug())).isInstanceOf(PublicAsset.Ended.class);
        assertThat(catalogue.file(original(view).id())).isInstanceOf(PublicFile.Ended.class);
        assertHidden(view);
    }

    private void assertHidden(AssetView view) {
        assertThat(catalogue.published(List.of(view.asset().id()))).isEmpty();
        assertThat(catalogue.publicPreviews(original(view).id())).isEmpty();
        assertThat(catalogue.publicPreview(original(view).id(), PreviewPart.PAGE, 1, 320))
                .isEmpty();
        assertThat(catalogue.pageAsset(preview(view).checksum())).isEmpty();
        assertThat(service.bean(PublicIndex.class).parts())
                .flatExtracting(part -> service.bean(PublicIndex.class).part(part.first()))
                .extracting(entry -> entry.slug())
                .doesNotContain(view.asset().slug());
    }

    private Instant in(Duration time) {
        return service.clock().instant().plus(time);
    }

    private void write(AssetView view, Rights wanted) {
        rights.change(view.asset().id(), wanted, revision(view), SERVICE);
    }

    private void consent(AssetView view, @Nullable Instant expiresAt) {
        var wanted = new NewConsent("Kari, skjema i arkivet", LocalDate.parse("2026-01-02"), expiresAt);
        rights.addConsent(view.asset().id(), wanted, revision(view), SERVICE);
    }

    private void assign(
            AssetView view,
            @Nullable UUID rendition,
            TermsVersion terms,
            @Nullable Instant begins,
            @Nullable Instant ends) {
        var wanted = new NewAssignment(rendition, terms.id(), begins, ends);
        rights.assign(view.asset().id(), wanted, revision(view), SERVICE);
    }

    private void publish(AssetView view) {
        workspace.publish(view.asset().id(), revision(view), SERVICE);
    }

    private long revision(AssetView view) {
        return workspace.byId(view.asset().id()).asset().revision();
    }

    private TermsVersion termsNow(AssetView view) {
        return Objects.requireNonNull(published(view).terms());
    }

    private AssetView published(AssetView view) {
        return ((PublicAsset.Published) catalogue.find(view.asset().id())).view();
    }

    private PublicFile.Offered offered(AssetFile file) {
        return (PublicFile.Offered) catalogue.file(file.id());
    }

    private AssetFile original(AssetView view) {
        return view.variants().getFirst().original().orElseThrow();
    }

    private Preview preview(AssetView view) {
        return workspace.previews(original(view).id()).getFirst();
    }
}
