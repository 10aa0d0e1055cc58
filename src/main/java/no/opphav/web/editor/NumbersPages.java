package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import no.opphav.account.Session;
import no.opphav.catalogue.Workspace;
import no.opphav.platform.http.Csv;
import no.opphav.request.Figures;
import no.opphav.request.OrganisationKind;
import no.opphav.request.RequestNumbers.ByMonth;
import no.opphav.request.RequestNumbers.ByPresentation;
import no.opphav.request.RequestNumbers.Report;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import no.opphav.web.editor.NumbersPage.Chart;
import no.opphav.web.editor.NumbersPage.Column;
import no.opphav.web.editor.NumbersPage.Row;
import no.opphav.web.editor.NumbersPage.Table;
import no.opphav.web.editor.NumbersPage.Total;
import org.jspecify.annotations.Nullable;

/** Writes the page with the numbers of requests. */
@Singleton
class NumbersPages {
    private static final List<String> COLUMNS =
            List.of("asked", "approved", "declined", "downloads", "expected", "reported", "reports");

    private final EditorFrames frames;
    private final Workspace workspace;

    NumbersPages(EditorFrames frames, Workspace workspace) {
        this.frames = frames;
        this.workspace = workspace;
    }

    Texts texts(InterfaceLanguage lang) {
        return frames.texts(lang);
    }

    NumbersPage page(InterfaceLanguage lang, Report report, @Nullable FormState refused, Session session) {
        var around = frames.at(lang, Place.NUMBERS, session);
        var frame = around.frame();
        var texts = frame.texts();
        var months = Map.of("from", report.from().toString(), "to", report.to().toString());
        return new NumbersPage(
                around,
                texts.text(
                        "numbers.period",
                        month("LLLL uuuu", report.from(), texts),
                        month("LLLL uuuu", report.to(), texts)),
                refused == null ? FormState.of(months) : refused,
                frame.at(Place.NUMBERS.path()) + "/table.csv?from=" + report.from() + "&to=" + report.to(),
                totals(report.total(), texts),
                chart("requests", report, Figures::asked, Figures::approved, texts),
                chart("people", report, Figures::expected, Figures::reported, texts),
                tables(report, frame));
    }

    /** The same as a file, with headings and names in the language of the page. */
    byte[] csv(InterfaceLanguage lang, Report report) {
        var texts = texts(lang);
        var heads = Stream.of(texts.text("numbers.by"), texts.text("numbers.name"));
        var csv = new Csv(StatisticsTables.separator(lang))
                .line(Stream.concat(heads, heads(texts).stream()).toArray());
        report.months().forEach(line -> line(csv, texts, "months", line.month().toString(), line.figures()));
        report.kinds().forEach(line -> line(csv, texts, "kinds", kind(line.kind(), texts), line.figures()));
        report.languages()
                .forEach(line ->
                        line(csv, texts, "languages", Choices.language(line.language(), texts), line.figures()));
        report.presentations()
                .forEach(line ->
                        line(csv, texts, "presentations", title(line, texts).text(), line.figures()));
        counted(csv, texts.text("numbers.totals"), "", report.total());
        return csv.bytes();
    }

    private static void line(Csv csv, Texts texts, String by, String name, Figures figures) {
        counted(csv, texts.text("numbers-first." + by), name, figures);
    }

    private static void counted(Csv csv, String by, String name, Figures figures) {
        csv.line(Stream.concat(Stream.of(by, name), counts(figures)).toArray());
    }

    private static List<Total> totals(Figures total, Texts texts) {
        var cells = cells(total, texts);
        return Stream.iterate(0, i -> i < COLUMNS.size(), i -> i + 1)
                .map(i -> new Total(texts.text("numbers." + COLUMNS.get(i)), cells.get(i)))
                .toList();
    }

    private static Chart chart(
            String id, Report report, ToLongFunction<Figures> all, ToLongFunction<Figures> part, Texts texts) {
        var most = report.months().stream()
                .map(ByMonth::figures)
                .mapToLong(figures -> Math.max(all.applyAsLong(figures), part.applyAsLong(figures)))
                .max()
                .orElse(0);
        var columns = report.months().stream()
                .map(line -> {
                    var whole = all.applyAsLong(line.figures());
                    var some = part.applyAsLong(line.figures());
                    return new Column(
                            name(line.month(), texts),
                            share(whole, most),
                            share(some, most),
                            whole == 0 && some == 0 ? "" : texts.number(whole) + " / " + texts.number(some));
                })
                .toList();
        return new Chart(
                id,
                texts.text("numbers-chart." + id),
                texts.text("numbers-chart-all." + id),
                texts.text("numbers-chart-part." + id),
                columns);
    }

    private List<Table> tables(Report report, Frame frame) {
        var texts = frame.texts();
        return List.of(
                table(
                        "months",
                        report.months(),
                        ByMonth::figures,
                        line -> words(month("LLLL uuuu", line.month(), texts), texts),
                        line -> null,
                        texts),
                table(
                        "kinds",
                        report.kinds(),
                        line -> line.figures(),
                        line -> words(kind(line.kind(), texts), texts),
                        line -> null,
                        texts),
                table(
                        "languages",
                        report.languages(),
                        line -> line.figures(),
                        line -> words(Choices.language(line.language(), texts), texts),
                        line -> null,
                        texts),
                table(
                        "presentations",
                        report.presentations(),
                        ByPresentation::figures,
                        line -> title(line, texts),
                        line -> frame.at("/editor/assets/"
                                + workspace.byId(line.assetId()).asset().slug()),
                        texts));
    }

    private static <T> Table table(
            String id,
            List<T> lines,
            Function<T, Figures> figures,
            Function<T, Words> name,
            Function<T, @Nullable String> href,
            Texts texts) {
        var most = lines.stream()
                .mapToLong(line -> figures.apply(line).asked())
                .max()
                .orElse(0);
        var rows = lines.stream()
                .map(line -> new Row(
                        name.apply(line),
                        href.apply(line),
                        share(figures.apply(line).asked(), most),
                        share(figures.apply(line).approved(), most),
                        cells(figures.apply(line), texts)))
                .toList();
        return new Table(id, texts.text("numbers." + id), texts.text("numbers-first." + id), heads(texts), rows);
    }

    private static List<String> heads(Texts texts) {
        return COLUMNS.stream().map(column -> texts.text("numbers." + column)).toList();
    }

    private static String kind(@Nullable OrganisationKind kind, Texts texts) {
        return kind == null ? texts.text("numbers.no-kind") : texts.text("organisation-kind", kind);
    }

    private Words title(ByPresentation line, Texts texts) {
        return Titles.of(workspace.byId(line.assetId()), texts.language().tag());
    }

    private static List<String> cells(Figures figures, Texts texts) {
        return counts(figures).map(texts::number).toList();
    }

    /** In the order of the columns. */
    private static Stream<Long> counts(Figures figures) {
        return Stream.of(
                figures.asked(),
                figures.approved(),
                figures.declined(),
                figures.downloads(),
                figures.expected(),
                figures.reported(),
                figures.reports());
    }

    private static Words words(String text, Texts texts) {
        return new Words(text, texts.language().tag());
    }

    private static int share(long count, long most) {
        return most == 0 ? 0 : Math.toIntExact(Math.round(100.0 * count / most));
    }

    private static String name(YearMonth month, Texts texts) {
        return month(month.getMonthValue() == 1 ? "LLL uuuu" : "LLL", month, texts);
    }

    private static String month(String pattern, YearMonth month, Texts texts) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().tag().locale())
                .format(month);
    }
}
