package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import no.opphav.account.Session;
import no.opphav.audit.AuditQuery;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Site;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;

/** Who did what, and when, for administrators, as a page and as a table for spreadsheets. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class AuditController {
    private static final int SHOWN = 50;

    private final AuditTrail trail;
    private final AuditPages pages;
    private final Site site;
    private final Answers answers;

    AuditController(AuditTrail trail, AuditPages pages, Site site, Answers answers) {
        this.trail = trail;
        this.pages = pages;
        this.site = site;
        this.answers = answers;
    }

    @Get("/audit")
    HttpResponse<String> audit(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String who,
            @QueryValue(defaultValue = "") String what,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = "") String cursor,
            Session session) {
        var form = form(who, what, q, from, to);
        try {
            var query = query(form);
            return answers.page(pages.page(lang, form, trail.find(query, cursor, SHOWN), session));
        } catch (Problem problem) {
            var all = trail.find(AuditQuery.ALL, null, SHOWN);
            return answers.refused(problem, pages.page(lang, form.refused(problem, pages.texts(lang)), all, session));
        }
    }

    @Get("/audit.csv")
    @Produces("text/csv")
    HttpResponse<byte[]> csv(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String who,
            @QueryValue(defaultValue = "") String what,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to) {
        return pages.csv(lang, query(form(who, what, q, from, to))).attachment("opphav-audit.csv");
    }

    private static FormState form(String who, String what, String q, String from, String to) {
        return FormState.of(Map.of("who", who, "what", what, "q", q, "from", from, "to", to));
    }

    private AuditQuery query(FormState form) {
        var reading = new FormReading(form);
        var byService = form.value("who").equals(AuditPages.SERVICE);
        var account = byService ? null : reading.id("who", "unknown-account");
        var from = form.value("from").isBlank()
                ? null
                : reading.read("from", "not-a-date", AuditController::day, LocalDate.EPOCH);
        var to = form.value("to").isBlank()
                ? null
                : reading.read("to", "not-a-date", AuditController::day, LocalDate.EPOCH);
        return reading.all(() -> new AuditQuery(
                account,
                byService,
                form.value("what"),
                form.value("q"),
                from == null ? null : from.atStartOfDay(site.timeZone()).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(site.timeZone()).toInstant()));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.strip()))
                    .filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
