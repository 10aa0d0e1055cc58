package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.platform.http.Csv;
import no.opphav.request.Figures;
import no.opphav.request.RequestNumbers;
import no.opphav.request.RequestNumbers.Report;
import org.jspecify.annotations.Nullable;

/** How many asked, got something and saw it. */
@Controller("/api/editor")
@Secured("EDITOR")
class NumbersEndpoint {
    private final RequestNumbers numbers;
    private final Workspace workspace;

    NumbersEndpoint(RequestNumbers numbers, Workspace workspace) {
        this.numbers = numbers;
        this.workspace = workspace;
    }

    @Get("/numbers")
    NumbersJson numbers(@Nullable @QueryValue String from, @Nullable @QueryValue String to) {
        var report = report(new Fields(), from, to);
        return new NumbersJson(
                report.from().toString(),
                report.to().toString(),
                figures(report.total()),
                report.months().stream()
                        .map(line -> new MonthFiguresJson(line.month().toString(), figures(line.figures())))
                        .toList(),
                report.kinds().stream()
                        .map(line -> new KindFiguresJson(
                                line.kind() == null ? null : Names.of(line.kind()), figures(line.figures())))
                        .toList(),
                report.languages().stream()
                        .map(line -> new LanguageFiguresJson(line.language().value(), figures(line.figures())))
                        .toList(),
                report.presentations().stream()
                        .map(line -> presentation(workspace.byId(line.assetId()), line.figures()))
                        .toList());
    }

    /** The same as one table; what the lines are by stands in the first column. */
    @Get("/numbers.csv")
    @Produces("text/csv")
    HttpResponse<byte[]> csv(
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @QueryValue(defaultValue = "comma") String separator) {
        var fields = new Fields();
        var csv = CsvSeparator.table(fields, separator);
        var report = report(fields, from, to);
        csv.line("by", "key", "title", "asked", "approved", "declined", "downloads", "expected", "reported", "reports");
        report.months().forEach(line -> line(csv, "month", line.month().toString(), "", line.figures()));
        report.kinds()
                .forEach(line ->
                        line(csv, "kind", line.kind() == null ? "" : Names.of(line.kind()), "", line.figures()));
        report.languages().forEach(line -> line(csv, "language", line.language().value(), "", line.figures()));
        report.presentations().forEach(line -> {
            var view = workspace.byId(line.assetId());
            line(csv, "presentation", view.asset().slug().value(), title(view), line.figures());
        });
        line(csv, "total", "", "", report.total());
        var name = "opphav-" + report.from() + "-" + report.to() + ".csv";
        return csv.attachment(name);
    }

    private Report report(Fields fields, @Nullable String from, @Nullable String to) {
        var usual = numbers.usual();
        var first = month(fields, "from", from, usual.from());
        var last = month(fields, "to", to, usual.to());
        return fields.make(() -> numbers.report(first, last));
    }

    private static YearMonth month(Fields fields, String name, @Nullable String written, YearMonth otherwise) {
        return written == null
                ? otherwise
                : fields.read(name, written, NumbersEndpoint::month, "invalid").orElse(otherwise);
    }

    private static Optional<YearMonth> month(String written) {
        try {
            return Optional.of(YearMonth.parse(written))
                    .filter(month -> month.getYear() > 1900 && month.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void line(Csv csv, String by, String key, String title, Figures figures) {
        csv.line(
                by,
                key,
                title,
                figures.asked(),
                figures.approved(),
                figures.declined(),
                figures.downloads(),
                figures.expected(),
                figures.reported(),
                figures.reports());
    }

    private static PresentationFiguresJson presentation(AssetView view, Figures figures) {
        return new PresentationFiguresJson(view.asset().slug().value(), title(view), figures(figures));
    }

    private static String title(AssetView view) {
        return view.best(List.of(LanguageTag.BOKMAAL)).variant().title();
    }

    private static FiguresJson figures(Figures figures) {
        return new FiguresJson(
                figures.asked(),
                figures.approved(),
                figures.declined(),
                figures.downloads(),
                figures.expected(),
                figures.reported(),
                figures.reports());
    }
}
