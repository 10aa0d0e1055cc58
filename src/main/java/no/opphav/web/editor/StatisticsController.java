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
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Slug;
import no.opphav.statistics.Statistics;
import no.opphav.statistics.StatisticsQuery;
import no.opphav.statistics.Step;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;

/** How much is fetched, played and asked for, as a page and as a table for spreadsheets. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class StatisticsController {
    private static final int SHOWN = 25;
    private static final int IN_TABLE = 10_000;
    private static final int DAYS_BY_DAY = 92;

    private final Statistics statistics;
    private final StatisticsPages pages;
    private final StatisticsTables tables;
    private final Answers answers;

    StatisticsController(Statistics statistics, StatisticsPages pages, StatisticsTables tables, Answers answers) {
        this.statistics = statistics;
        this.pages = pages;
        this.tables = tables;
        this.answers = answers;
    }

    @Get("/statistics")
    HttpResponse<String> statistics(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = "") String by,
            @QueryValue(defaultValue = "") String asset,
            @QueryValue(defaultValue = "") String language,
            @QueryValue(defaultValue = "") String terms,
            Session session) {
        var form = form(from, to, by, asset, language, terms);
        try {
            var report = statistics.report(query(form), lang.tag(), SHOWN);
            return answers.page(pages.page(lang, report, null, session));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            var usual = statistics.report(statistics.usual(), lang.tag(), SHOWN);
            var refused = form.refused(problem, pages.texts(lang));
            return answers.refused(problem, pages.page(lang, usual, refused, session));
        }
    }

    @Get("/statistics.csv")
    @Produces("text/csv")
    HttpResponse<byte[]> csv(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = "") String by,
            @QueryValue(defaultValue = "") String asset,
            @QueryValue(defaultValue = "") String language,
            @QueryValue(defaultValue = "") String terms) {
        var query = query(form(from, to, by, asset, language, terms));
        return tables.csv(statistics.report(query, lang.tag(), IN_TABLE), pages.texts(lang))
                .attachment("opphav-" + query.from() + "-" + query.to() + ".csv");
    }

    private static FormState form(String from, String to, String by, String asset, String language, String terms) {
        return FormState.of(
                Map.of("from", from, "to", to, "by", by, "asset", asset, "language", language, "terms", terms));
    }

    private StatisticsQuery query(FormState form) {
        var usual = statistics.usual();
        var reading = new FormReading(form);
        var to = written(form, "to")
                ? reading.read("to", "not-a-date", StatisticsController::day, usual.to())
                : usual.to();
        var from = written(form, "from")
                ? reading.read("from", "not-a-date", StatisticsController::day, usual.from())
                : to.minusDays(Statistics.USUAL_DAYS - 1L);
        var step = written(form, "by") ? reading.choice("by", Step.values()) : step(from, to);
        var asset = written(form, "asset") ? reading.read("asset", "invalid", Slug::parse, new Slug("unread")) : null;
        var language = written(form, "language")
                ? reading.read("language", "unknown-language", LanguageTag::parse, LanguageTag.NONE)
                : null;
        var terms =
                written(form, "terms") ? reading.read("terms", "unknown-terms", Slug::parse, new Slug("unread")) : null;
        return reading.all(() -> new StatisticsQuery(from, to, step, asset, language, terms));
    }

    private static boolean written(FormState form, String field) {
        return !form.value(field).isBlank();
    }

    /** As many columns as can be told apart. */
    private static Step step(LocalDate from, LocalDate to) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        return days <= DAYS_BY_DAY ? Step.DAY : days <= StatisticsQuery.MOST_DAYS ? Step.WEEK : Step.MONTH;
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
