package no.opphav.web.editor;

import jakarta.inject.Singleton;
import no.opphav.platform.http.Csv;
import no.opphav.statistics.Counts;
import no.opphav.statistics.StatisticsReport;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;

/** Writes the statistics as a table for spreadsheets, with headings in the editor's language. */
@Singleton
class StatisticsTables {
    private final StatisticsNames names;

    StatisticsTables(StatisticsNames names) {
        this.names = names;
    }

    /** Where the language has commas in its numbers, spreadsheets expect something else between cells. */
    static char separator(InterfaceLanguage lang) {
        return lang == InterfaceLanguage.EN ? ',' : ';';
    }

    Csv csv(StatisticsReport report, Texts texts) {
        var csv = new Csv(separator(texts.language()));
        csv.line(
                texts.text("statistics.csv.by"),
                texts.text("statistics.csv.key"),
                texts.text("statistics.csv.name"),
                texts.text("measure.download"),
                texts.text("measure.play"),
                texts.text("measure.request"));
        var step = report.query().step();
        report.times()
                .forEach(each -> line(
                        csv,
                        texts.text("step", step),
                        each.first().toString(),
                        StatisticsNames.time(step, each.first(), texts),
                        each.counts()));
        report.assets()
                .forEach(each -> line(
                        csv, texts.text("statistics-first.assets"), each.slug().value(), each.title(), each.counts()));
        report.languages()
                .forEach(each -> line(
                        csv,
                        texts.text("statistics-first.languages"),
                        each.language().value(),
                        StatisticsNames.language(each, texts),
                        each.counts()));
        report.terms()
                .forEach(each -> line(
                        csv,
                        texts.text("statistics-first.terms"),
                        each.code() == null ? "" : each.code().value(),
                        names.terms(each, texts).text(),
                        each.counts()));
        line(csv, texts.text("numbers.totals"), "", "", report.total());
        return csv;
    }

    private static void line(Csv csv, String by, String key, String name, Counts counts) {
        csv.line(by, key, name, counts.downloads(), counts.plays(), counts.requests());
    }
}
