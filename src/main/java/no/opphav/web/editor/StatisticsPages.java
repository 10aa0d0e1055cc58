package no.opphav.web.editor;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.opphav.account.Session;
import no.opphav.catalogue.Workspace;
import no.opphav.statistics.Counts;
import no.opphav.statistics.Measure;
import no.opphav.statistics.Statistics;
import no.opphav.statistics.StatisticsQuery;
import no.opphav.statistics.StatisticsReport;
import no.opphav.statistics.Step;
import no.opphav.terms.Terms;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import no.opphav.web.editor.NumbersPage.Row;
import no.opphav.web.editor.NumbersPage.Table;
import no.opphav.web.editor.NumbersPage.Total;
import no.opphav.web.editor.StatisticsPage.Chart;
import no.opphav.web.editor.StatisticsPage.Column;
import no.opphav.web.editor.StatisticsPage.Only;
import no.opphav.web.editor.StatisticsPage.Preset;
import org.jspecify.annotations.Nullable;

/** Writes the page with the statistics. Each view has an address that shows the same to whoever it is sent to. */
@Singleton
class StatisticsPages {
    static final String PATH = "/editor/statistics";

    private static final List<Integer> PRESETS = List.of(7, 30, 90, 365);

    private final EditorFrames frames;
    private final Statistics statistics;
    private final StatisticsNames names;
    private final Workspace workspace;
    private final Terms terms;

    StatisticsPages(
            EditorFrames frames, Statistics statistics, StatisticsNames names, Workspace workspace, Terms terms) {
        this.frames = frames;
        this.statistics = statistics;
        this.names = names;
        this.workspace = workspace;
        this.terms = terms;
    }

    Texts texts(InterfaceLanguage lang) {
        return frames.texts(lang);
    }

    /** The address of the numbers of one asset. */
    static String ofAsset(String slug) {
        return UriBuilder.of(PATH).queryParam("asset", slug).build().toString();
    }

    StatisticsPage page(InterfaceLanguage lang, StatisticsReport report, @Nullable FormState refused, Session session) {
        var around = frames.at(lang, Place.STATISTICS, session);
        var frame = around.frame();
        var texts = frame.texts();
        var query = report.query();
        return new StatisticsPage(
                around,
                texts.text("statistics.period", texts.date(query.from()), texts.date(query.to())),
                report.countedAt() == null ? null : texts.text("statistics.counted", texts.time(report.countedAt())),
                refused == null ? FormState.of(parameters(query)) : refused,
                filters(texts),
                presets(query, frame),
                only(query, frame),
                address(frame, "/editor/statistics.csv", parameters(query)),
                Arrays.stream(Measure.values())
                        .map(measure -> new Total(
                                texts.text("measure", measure),
                                texts.number(report.total().of(measure))))
                        .toList(),
                Arrays.stream(Measure.values())
                        .map(measure -> chart(measure, report, texts))
                        .toList(),
                tables(report, frame),
                report.assetCount() > report.assets().size()
                        ? texts.text(
                                "statistics.more",
                                texts.number(report.assets().size()),
                                texts.number(report.assetCount()))
                        : null);
    }

    private static Map<String, String> parameters(StatisticsQuery query) {
        Map<String, String> values = new HashMap<>();
        values.put("from", query.from().toString());
        values.put("to", query.to().toString());
        values.put("by", query.step().name().toLowerCase(Locale.ROOT));
        if (query.asset() != null) {
            values.put("asset", query.asset().value());
        }
        if (query.language() != null) {
            values.put("language", query.language().value());
        }
        if (query.terms() != null) {
            values.put("terms", query.terms().value());
        }
        return values;
    }

    /** With its parameters always in the same order. */
    private static String address(Frame frame, String path, Map<String, String> parameters) {
        var builder = UriBuilder.of(frame.at(path));
        Stream.of("from", "to", "by", "asset", "language", "terms")
                .filter(parameters::containsKey)
                .forEach(name -> builder.queryParam(name, parameters.get(name)));
        return builder.build().toString();
    }

    private static String with(Frame frame, StatisticsQuery query, String name, String value) {
        var parameters = parameters(query);
        parameters.put(name, value);
        return address(frame, PATH, parameters);
    }

    private StatisticsPage.Filters filters(Texts texts) {
        List<Option> languages = new ArrayList<>();
        languages.add(Option.of("", texts.text("statistics.all-languages")));
        statistics.languages().forEach(tag -> languages.add(Option.of(tag.value(), Choices.language(tag, texts))));
        List<Option> codes = new ArrayList<>();
        codes.add(Option.of("", texts.text("statistics.all-terms")));
        terms.published()
                .forEach(version -> codes.add(Option.of(
                        version.code().value(),
                        names.terms(version.code(), texts).text())));
        return new StatisticsPage.Filters(
                Arrays.stream(Step.values())
                        .map(step -> Option.of(step.name().toLowerCase(Locale.ROOT), texts.text("step", step)))
                        .toList(),
                languages,
                codes);
    }

    private List<Preset> presets(StatisticsQuery query, Frame frame) {
        var today = statistics.today();
        return PRESETS.stream()
                .map(days -> {
                    var parameters = parameters(query);
                    var from = today.minusDays(days - 1L);
                    parameters.put("from", from.toString());
                    parameters.put("to", today.toString());
                    parameters.remove("by");
                    return new Preset(
                            frame.texts().text("statistics.last", days),
                            address(frame, PATH, parameters),
                            query.from().equals(from) && query.to().equals(today));
                })
                .toList();
    }

    private @Nullable Only only(StatisticsQuery query, Frame frame) {
        var slug = query.asset();
        if (slug == null) {
            return null;
        }
        var parameters = parameters(query);
        parameters.remove("asset");
        return new Only(
                slug.value(),
                Titles.of(workspace.asset(slug), frame.texts().language().tag()),
                frame.at("/editor/assets/" + slug),
                address(frame, PATH, parameters));
    }

    private static Chart chart(Measure measure, StatisticsReport report, Texts texts) {
        var step = report.query().step();
        var most = report.times().stream()
                .mapToLong(time -> time.counts().of(measure))
                .max()
                .orElse(0);
        var columns = report.times().stream()
                .map(time -> new Column(
                        StatisticsNames.time(step, time.first(), texts),
                        share(time.counts().of(measure), most),
                        texts.number(time.counts().of(measure))))
                .toList();
        var highest = columns.stream().filter(column -> column.height() == 100).findFirst();
        return new Chart(
                measure.name().toLowerCase(Locale.ROOT),
                texts.text("measure", measure),
                highest.map(column -> texts.text(
                                "statistics.summary",
                                texts.number(report.total().of(measure)),
                                column.count(),
                                column.name()))
                        .orElse(""),
                texts.text("step", step),
                texts.text("measure", measure),
                columns);
    }

    private List<Table> tables(StatisticsReport report, Frame frame) {
        var texts = frame.texts();
        var query = report.query();
        return List.of(
                table(
                        "assets",
                        report.assets(),
                        StatisticsReport.ByAsset::counts,
                        line -> new Words(line.title(), line.language()),
                        line -> with(frame, query, "asset", line.slug().value()),
                        texts),
                table(
                        "languages",
                        report.languages(),
                        StatisticsReport.ByLanguage::counts,
                        line -> words(StatisticsNames.language(line, texts), texts),
                        line -> with(frame, query, "language", line.language().value()),
                        texts),
                table(
                        "terms",
                        report.terms(),
                        StatisticsReport.ByTerms::counts,
                        line -> names.terms(line, texts),
                        line -> line.code() == null
                                ? null
                                : with(frame, query, "terms", line.code().value()),
                        texts));
    }

    private static <T> Table table(
            String id,
            List<T> lines,
            Function<T, Counts> counts,
            Function<T, Words> name,
            Function<T, @Nullable String> href,
            Texts texts) {
        var most =
                lines.stream().mapToLong(line -> counts.apply(line).sum()).max().orElse(0);
        var rows = lines.stream()
                .map(line -> new Row(
                        name.apply(line),
                        href.apply(line),
                        0,
                        share(counts.apply(line).sum(), most),
                        Arrays.stream(Measure.values())
                                .map(measure -> texts.number(counts.apply(line).of(measure)))
                                .toList()))
                .toList();
        var heads = Arrays.stream(Measure.values())
                .map(measure -> texts.text("measure", measure))
                .toList();
        return new Table(id, texts.text("statistics." + id), texts.text("statistics-first." + id), heads, rows);
    }

    private static Words words(String text, Texts texts) {
        return new Words(text, texts.language().tag());
    }

    /** What is not nothing can be seen. */
    private static int share(long count, long most) {
        return count == 0 ? 0 : Math.max(1, Math.toIntExact(Math.round(100.0 * count / most)));
    }
}
