package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import no.opphav.catalogue.AssetView;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Site;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class RequestNumbersTest {
    private final RunningService service;
    private final TestRequests samples;
    private final RequestNumbers numbers;
    private final Inbox inbox;

    RequestNumbersTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.numbers = service.bean(RequestNumbers.class);
        this.inbox = service.bean(Inbox.class);
    }

    @Test
    void what_was_asked_for_granted_fetched_and_seen_is_counted_by_month_kind_language_and_presentation() {
        var month = freshMonth();
        var presentation = samples.presentation();
        var school = request(presentation, "school", "60");
        samples.approved(school, "");
        var link = samples.grantLink(school);
        service.bean(Grants.class).fetch(link, samples.fileOf(school));
        service.bean(Grants.class).fetch(link, samples.fileOf(school));
        samples.sql("UPDATE presentation_request SET audience_reported = 55 WHERE id = ?", school.id());
        var declined = request(presentation, "press", "500");
        inbox.decline(declined.id(), "Nei", samples.editor("Ola Berg"));
        request(presentation, "", "7");
        samples.send(form(presentation, "school", "9"));

        var report = numbers.report(month, month);
        var all = new Figures(3, 1, 1, 2, 60, 55, 1);
        assertThat(report.total()).isEqualTo(all);
        assertThat(report.months()).containsExactly(new RequestNumbers.ByMonth(month, all));
        assertThat(report.presentations()).containsExactly(new RequestNumbers.ByPresentation(id(presentation), all));
        assertThat(report.languages()).containsExactly(new RequestNumbers.ByLanguage(LanguageTag.BOKMAAL, all));
        assertThat(report.kinds())
                .containsExactlyInAnyOrder(
                        new RequestNumbers.ByKind(OrganisationKind.SCHOOL, new Figures(1, 1, 0, 2, 60, 55, 1)),
                        new RequestNumbers.ByKind(OrganisationKind.PRESS, new Figures(1, 0, 1, 0, 0, 0, 0)),
                        new RequestNumbers.ByKind(null, new Figures(1, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void the_numbers_stay_when_who_asked_is_erased() {
        var month = freshMonth();
        var own = samples.submit(form(samples.presentation(), "business", "30"));
        var request = samples.approved(samples.request(own), "");
        service.bean(Grants.class).fetch(samples.grantLink(request), samples.fileOf(request));
        var before = numbers.report(month, month);
        service.bean(PresentationRequests.class).forget(own.page());
        assertThat(numbers.report(month, month)).isEqualTo(before);
        assertThat(before.total()).isEqualTo(new Figures(1, 1, 0, 1, 30, 0, 0));
        assertThat(before.kinds().getFirst().kind()).isEqualTo(OrganisationKind.BUSINESS);
    }

    @Test
    void a_month_begins_and_ends_where_the_service_is() {
        var month = freshMonth();
        service.clock()
                .set(month.plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(zone())
                        .toInstant()
                        .minusSeconds(1));
        request(samples.presentation(), "", "");
        service.clock().tick(Duration.ofSeconds(1));
        request(samples.presentation(), "", "");
        assertThat(numbers.report(month, month.plusMonths(1)).months())
                .extracting(line -> line.figures().asked())
                .containsExactly(1L, 1L);
    }

    @Test
    void months_without_a_request_are_there_too_and_the_usual_report_is_of_a_year() {
        var month = freshMonth();
        assertThat(numbers.usual().months())
                .hasSize(12)
                .last()
                .isEqualTo(new RequestNumbers.ByMonth(month, Figures.NONE));
        assertThat(numbers.report(month, month).kinds()).isEmpty();
    }

    @Test
    void months_are_asked_for_in_their_order_and_no_more_than_sixty() {
        var month = YearMonth.of(2030, 1);
        for (var to : new YearMonth[] {month.minusMonths(1), month.plusMonths(60)}) {
            assertThatThrownBy(() -> numbers.report(month, to)).isInstanceOf(Problem.class);
        }
        assertThat(numbers.report(month, month.plusMonths(59)).months()).hasSize(60);
    }

    @Test
    void a_kind_that_there_is_not_is_told_at_its_field() {
        assertThatThrownBy(() -> samples.send(form(samples.presentation(), "circus", "")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(field -> field.field())
                                .containsExactly("organisationKind"));
    }

    /** A month in which nobody has asked for anything. */
    private YearMonth freshMonth() {
        var month = YearMonth.from(service.clock().instant().atZone(zone())).plusMonths(3);
        service.clock().set(month.atDay(10).atTime(12, 0).atZone(zone()).toInstant());
        return month;
    }

    private PresentationRequest request(AssetView presentation, String kind, String size) {
        return samples.request(samples.submit(form(presentation, kind, size)));
    }

    private RequestForm form(AssetView presentation, String kind, String size) {
        var form = TestRequests.with(samples.form(presentation), "organisationKind", kind);
        return TestRequests.with(form, "audienceSize", size);
    }

    private static UUID id(AssetView presentation) {
        return presentation.asset().id();
    }

    private ZoneId zone() {
        return service.bean(Site.class).timeZone();
    }
}
