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
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.request.RequestNumbers;
import no.opphav.request.RequestNumbers.Report;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;

/** How many asked, got something and saw it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/numbers")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class NumbersController {
    private final RequestNumbers numbers;
    private final NumbersPages pages;
    private final Answers answers;

    NumbersController(RequestNumbers numbers, NumbersPages pages, Answers answers) {
        this.numbers = numbers;
        this.pages = pages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> numbers(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to,
            Session session) {
        var usual = numbers.usual();
        if (from.isBlank() && to.isBlank()) {
            return answers.page(pages.page(lang, usual, null, session));
        }
        var form = form(from, to);
        try {
            return answers.page(pages.page(lang, report(form), null, session));
        } catch (Problem problem) {
            return answers.refused(problem, pages.page(lang, usual, form.refused(problem, pages.texts(lang)), session));
        }
    }

    /** The same as a file for a spreadsheet. */
    @Get("/table.csv")
    @Produces("text/csv")
    HttpResponse<byte[]> csv(
            @PathVariable InterfaceLanguage lang,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to) {
        var report = from.isBlank() && to.isBlank() ? numbers.usual() : report(form(from, to));
        var name = "opphav-" + report.from() + "-" + report.to() + ".csv";
        return HttpResponse.ok(pages.csv(lang, report))
                .header("Content-Type", "text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store");
    }

    private static FormState form(String from, String to) {
        return FormState.of(Map.of("from", from, "to", to));
    }

    private Report report(FormState form) {
        var usual = numbers.usual();
        var reading = new FormReading(form);
        var first = reading.read("from", "invalid", NumbersController::month, usual.from());
        var last = reading.read("to", "invalid", NumbersController::month, usual.to());
        reading.check();
        return numbers.report(first, last);
    }

    private static Optional<YearMonth> month(String written) {
        try {
            return Optional.of(YearMonth.parse(written.strip()))
                    .filter(month -> month.getYear() > 1900 && month.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
