package no.opphav.rights;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Ending;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewAssignment;
import no.opphav.catalogue.NewConsent;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.terms.Access;
import no.opphav.terms.NewTerms;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class RightsHealthTest {
    private final RunningService service;
    private final RightsHealth health;
    private final AssetRights rights;
    private final Workspace workspace;
    private final TestAssets assets;

    RightsHealthTest(RunningService service) {
        this.service = service;
        this.health = service.bean(RightsHealth.class);
        this.rights = service.bean(AssetRights.class);
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void what_ends_stands_in_its_month_and_on_the_list_and_then_among_what_has_ended() {
        var asset = assets.published(AssetKind.PICTURE, Access.FREE);
        var before = consents(health.report());
        var end = service.clock().instant().plus(Duration.ofHours(1));
        rights.addConsent(asset.asset().id(), new NewConsent("Kari", LocalDate.EPOCH, end), revision(asset), SERVICE);

        var report = health.report();
        assertThat(report.months()).hasSize(13);
        assertThat(consents(report)).isEqualTo(before + 1);
        assertThat(report.months().stream()
                        .filter(month -> month.month().equals(month(end)))
                        .findFirst()
                        .orElseThrow()
                        .count())
                .isPositive();
        assertThat(report.ending())
                .filteredOn(each -> each.asset().equals(asset.asset().slug()))
                .singleElement()
                .satisfies(each -> assertThat(each.cause()).isEqualTo(Ending.Cause.CONSENT));

        service.clock().tick(Duration.ofHours(1));
        assertThat(health.report().ended())
                .extracting(RightsEnd::asset)
                .contains(asset.asset().slug());
    }

    @Test
    void a_published_language_that_the_terms_are_not_written_in_is_listed_with_the_terms() {
        var asset = assets.publishedIn(new LanguageTag("uk"));
        assertThat(health.report().unwritten())
                .filteredOn(each -> each.language().asset().equals(asset.asset().slug()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.language().language()).isEqualTo(new LanguageTag("uk"));
                    assertThat(each.terms())
                            .isEqualTo(Objects.requireNonNull(asset.terms()).code());
                });
        assertThat(health.report().unwrittenCount()).isPositive();

        var written = assets.published(AssetKind.POSTER, Access.FREE);
        assertThat(health.report().unwritten())
                .extracting(each -> each.language().asset())
                .doesNotContain(written.asset().slug());
    }

    private YearMonth month(Instant instant) {
        return YearMonth.from(
                ZonedDateTime.ofInstant(instant, service.bean(Site.class).timeZone()));
    }

    private static long consents(RightsReport report) {
        return report.months().stream()
                .mapToLong(month -> month.ends().getOrDefault(Ending.Cause.CONSENT, 0L))
                .sum();
    }

    @Test
    void terms_that_others_follow_at_once_do_not_end() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var id = asset.asset().id();
        var turn = service.clock().instant().plus(Duration.ofDays(1));
        rights.end(id, rights.assignments(id).getFirst().id(), turn, revision(asset), SERVICE);
        assertThat(health.report().ending())
                .extracting(RightsEnd::asset)
                .contains(asset.asset().slug());

        var next = new NewAssignment(null, assets.terms(Access.FREE).id(), turn, null);
        rights.assign(id, next, revision(asset), SERVICE);
        assertThat(health.report().ending())
                .extracting(RightsEnd::asset)
                .doesNotContain(asset.asset().slug());
    }

    @Test
    void what_is_missing_is_counted_until_it_is_mended() {
        var before = health.report();
        var draft = assets.draft(AssetKind.PICTURE);
        var english = workspace.addVariant(
                draft.asset().id(), LanguageTag.ENGLISH, new VariantTexts("", "", "A picture"), SERVICE);
        workspace.addFile(english.id(), FileRole.ORIGINAL, "", TestAssets.file(), SERVICE);
        assets.original(draft.variants().getFirst().variant());

        var after = health.report();
        assertThat(after.withoutTerms().count()).isEqualTo(before.withoutTerms().count() + 2);
        assertThat(after.withoutCredit().count())
                .isEqualTo(before.withoutCredit().count() + 1);
        assertThat(after.undescribed().count()).isEqualTo(before.undescribed().count() + 1);

        assets.under(assets.terms(Access.FREE), draft.asset().id());
        assertThat(health.report().withoutTerms().count())
                .isEqualTo(before.withoutTerms().count());
    }

    @Test
    void a_file_whose_own_terms_have_ended_has_none() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var file = asset.variants().getFirst().files().getFirst();
        var before = health.report().withoutTerms().count();
        var end = service.clock().instant().plus(Duration.ofDays(1));
        rights.assign(
                asset.asset().id(),
                new NewAssignment(file.renditionId(), assets.terms(Access.FREE).id(), null, end),
                revision(asset),
                SERVICE);
        assertThat(health.report().withoutTerms().count()).isEqualTo(before);

        service.clock().set(end);
        assertThat(health.report().withoutTerms().first())
                .extracting(Unmended::asset)
                .contains(asset.asset().slug());
    }

    @Test
    void an_older_version_of_terms_is_listed_with_what_stands_under_it() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var first = Objects.requireNonNull(asset.terms());
        assertThat(outdated(first)).isEmpty();

        service.bean(Terms.class)
                .publish(
                        new NewTerms(
                                first.code(), null, first.access(), first.rules(), Map.copyOf(first.translations())),
                        SERVICE);

        assertThat(outdated(first)).hasValueSatisfying(found -> {
            assertThat(found.terms().newest()).isEqualTo(2);
            assertThat(found.terms().assets()).isEqualTo(1);
            assertThat(found.first())
                    .extracting(Unmended::asset)
                    .containsExactly(asset.asset().slug());
        });
    }

    private Optional<RightsReport.Outdated> outdated(TermsVersion version) {
        return health.report().outdated().stream()
                .filter(each -> each.terms().code().equals(version.code()))
                .findFirst();
    }

    private long revision(AssetView asset) {
        return workspace.byId(asset.asset().id()).asset().revision();
    }
}
