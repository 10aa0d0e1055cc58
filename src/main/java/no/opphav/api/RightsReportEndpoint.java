package no.opphav.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import no.opphav.catalogue.Ending;
import no.opphav.rights.RightsEnd;
import no.opphav.rights.RightsHealth;
import no.opphav.rights.RightsReport;
import no.opphav.rights.Unmended;

/** What ends, and what is to be mended, of everybody's rights. */
@Controller("/api/editor/rights")
@Secured("EDITOR")
class RightsReportEndpoint {
    private final RightsHealth health;

    RightsReportEndpoint(RightsHealth health) {
        this.health = health;
    }

    @Get
    RightsReportJson report() {
        var report = health.report();
        return new RightsReportJson(
                report.months().stream().map(RightsReportEndpoint::month).toList(),
                ends(report.ending()),
                ends(report.ended()),
                list(report.withoutTerms()),
                list(report.withoutCredit()),
                report.unwrittenCount(),
                report.unwritten().stream()
                        .map(each -> new UnwrittenJson(
                                each.language().asset().value(),
                                each.language().title(),
                                each.language().language().value(),
                                each.terms().value(),
                                each.number()))
                        .toList(),
                list(report.undescribed()),
                list(report.notWritten()),
                report.namedCount(),
                report.named().stream().map(RightsReportEndpoint::named).toList(),
                report.outdated().stream().map(RightsReportEndpoint::outdated).toList());
    }

    private static RightsMonthJson month(RightsReport.Month month) {
        return new RightsMonthJson(
                month.month().toString(),
                month.count(Ending.Cause.RIGHTS),
                month.count(Ending.Cause.CONSENT),
                month.count(Ending.Cause.TERMS));
    }

    private static List<RightsEndJson> ends(List<RightsEnd> ends) {
        return ends.stream().map(RightsEndJson::of).toList();
    }

    private static NamedFileJson named(RightsReport.Named named) {
        return new NamedFileJson(
                named.asset().value(),
                named.title(),
                named.language().value(),
                named.file(),
                named.renditionId(),
                named.former());
    }

    private static UnmendedListJson list(RightsReport.Counted counted) {
        return new UnmendedListJson(counted.count(), unmended(counted.first()));
    }

    private static List<UnmendedJson> unmended(List<Unmended> entries) {
        return entries.stream()
                .map(entry -> new UnmendedJson(
                        entry.asset().value(), entry.title(), entry.language().value(), entry.file()))
                .toList();
    }

    private static OutdatedTermsJson outdated(RightsReport.Outdated outdated) {
        var terms = outdated.terms();
        return new OutdatedTermsJson(
                terms.code().value(), terms.number(), terms.newest(), terms.assets(), unmended(outdated.first()));
    }
}
