package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.opphav.account.Session;
import no.opphav.catalogue.Ending;
import no.opphav.kernel.LanguageTag;
import no.opphav.rights.RightsEnd;
import no.opphav.rights.RightsReport;
import no.opphav.rights.Unmended;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.editor.RightsHealthPage.Listed;
import no.opphav.web.editor.RightsHealthPage.Row;
import org.jspecify.annotations.Nullable;

/** Writes the report on everybody's rights. */
@Singleton
class RightsHealthPages {
    private static final Duration SOON = Duration.ofDays(30);

    private final EditorFrames frames;
    private final Clock clock;

    RightsHealthPages(EditorFrames frames, Clock clock) {
        this.frames = frames;
        this.clock = clock;
    }

    RightsHealthPage page(InterfaceLanguage lang, RightsReport report, Session session) {
        var around = frames.at(lang, Place.RIGHTS, session);
        var frame = around.frame();
        var texts = frame.texts();
        var ending =
                report.months().stream().mapToLong(RightsReport.Month::count).sum();
        var outdated = report.outdated().stream()
                .mapToLong(each -> each.terms().assets())
                .sum();
        List<Listed> lists = new ArrayList<>();
        lists.add(ends("ended", report.ended(), report.ended().size(), frame));
        lists.add(ends("ending", report.ending(), ending, frame));
        lists.add(listed("terms", report.withoutTerms(), entry -> rights(entry, frame), frame));
        lists.add(listed("credit", report.withoutCredit(), entry -> field(entry, "title", frame), frame));
        lists.add(unwritten(report, frame));
        lists.add(listed("undescribed", report.undescribed(), entry -> field(entry, "alternativeText", frame), frame));
        lists.add(listed("not-written", report.notWritten(), entry -> asset(entry, frame), frame));
        lists.add(named(report, frame));
        lists.add(outdated(report, outdated, frame));
        var counts = List.of(
                count("ended", report.ended().size(), texts),
                count("ending", ending, texts),
                count("terms", report.withoutTerms().count(), texts),
                count("credit", report.withoutCredit().count(), texts),
                count("unwritten", report.unwrittenCount(), texts),
                count("undescribed", report.undescribed().count(), texts),
                count("not-written", report.notWritten().count(), texts),
                count("named", report.namedCount(), texts),
                count("outdated", outdated, texts));
        var most = report.months().stream()
                .mapToLong(RightsReport.Month::count)
                .max()
                .orElse(0);
        return new RightsHealthPage(
                around,
                counts,
                report.months().stream().map(month -> month(month, most, texts)).toList(),
                most,
                lists.stream().filter(list -> !list.rows().isEmpty()).toList());
    }

    private static RightsHealthPage.Count count(String id, long count, Texts texts) {
        return new RightsHealthPage.Count(texts.text("rights-health." + id), count, "#" + id);
    }

    private static RightsHealthPage.Month month(RightsReport.Month month, long most, Texts texts) {
        var said = Arrays.stream(Ending.Cause.values())
                .filter(cause -> month.count(cause) > 0)
                .map(cause ->
                        texts.text("rights-health-count." + cause.name().toLowerCase(Locale.ROOT), month.count(cause)))
                .collect(Collectors.joining(", "));
        var height = most == 0 ? 0 : Math.toIntExact(100 * month.count() / most);
        return new RightsHealthPage.Month(
                name("LLLL uuuu", month.month(), texts),
                name(month.month().getMonthValue() == 1 ? "LLL uuuu" : "LLL", month.month(), texts),
                month.count(),
                height,
                said);
    }

    private static String name(String pattern, YearMonth month, Texts texts) {
        return DateTimeFormatter.ofPattern(pattern, texts.language().tag().locale())
                .format(month);
    }

    private Listed ends(String id, List<RightsEnd> ends, long count, Frame frame) {
        return list(id, ends.stream().map(end -> row(end, frame)).toList(), count, frame.texts());
    }

    private Row row(RightsEnd end, Frame frame) {
        var texts = frame.texts();
        return new Row(
                rights(end.asset().value(), frame),
                title(end.title(), end.language(), end.asset().value()),
                end.file() == null ? texts.text("rights.all-files") : end.file(),
                new Pill(tone(end.endsAt()), texts.text("rights-health.cause", end.cause())),
                texts.dayAndTime(end.endsAt()));
    }

    /** What is over, or nearly so, stands out. */
    private Tone tone(Instant endsAt) {
        var now = clock.instant();
        if (!endsAt.isAfter(now)) {
            return Tone.BAD;
        }
        return endsAt.isBefore(now.plus(SOON)) ? Tone.WARN : Tone.QUIET;
    }

    private static Listed listed(
            String id, RightsReport.Counted counted, Function<Unmended, String> href, Frame frame) {
        var rows = counted.first().stream()
                .map(entry -> row(entry, href.apply(entry), null, frame.texts()))
                .toList();
        return list(id, rows, counted.count(), frame.texts());
    }

    private static Listed unwritten(RightsReport report, Frame frame) {
        var texts = frame.texts();
        var rows = report.unwritten().stream()
                .map(each -> row(
                        each.language(),
                        frame.at("/editor/terms#" + each.terms()),
                        new Pill(
                                Tone.WARN,
                                texts.text(
                                        "rights-health.terms-version",
                                        each.terms().value(),
                                        each.number())),
                        texts))
                .toList();
        return list("unwritten", rows, report.unwrittenCount(), texts);
    }

    private static Listed named(RightsReport report, Frame frame) {
        var texts = frame.texts();
        var rows = report.named().stream()
                .map(named -> new Row(
                        frame.at("/editor/assets/" + named.asset() + "/renditions/" + named.renditionId()),
                        title(named.title(), named.language(), named.asset().value()),
                        named.former().isEmpty()
                                ? texts.text("rights-health.named-unreadable", named.file())
                                : named.file() + ": " + named.former(),
                        null,
                        ""))
                .toList();
        return list("named", rows, report.namedCount(), texts);
    }

    private static Listed outdated(RightsReport report, long count, Frame frame) {
        var texts = frame.texts();
        List<Row> rows = new ArrayList<>();
        for (var outdated : report.outdated()) {
            var terms = outdated.terms();
            var said = texts.text("rights-health.version", terms.code().value(), terms.number(), terms.newest());
            outdated.first()
                    .forEach(entry -> rows.add(row(entry, rights(entry, frame), new Pill(Tone.WARN, said), texts)));
        }
        return list("outdated", rows, count, texts);
    }

    private static Listed list(String id, List<Row> rows, long count, Texts texts) {
        var more = count > rows.size() ? texts.text("rights-health.more", rows.size(), count) : "";
        return new Listed(
                id, texts.text("rights-health." + id), texts.text("rights-health-explained." + id), rows, more);
    }

    private static Row row(Unmended entry, String href, @Nullable Pill state, Texts texts) {
        var about = entry.file() == null ? Choices.language(entry.language(), texts) : entry.file();
        return new Row(
                href, title(entry.title(), entry.language(), entry.asset().value()), about, state, "");
    }

    private static Words title(String title, LanguageTag language, String slug) {
        return title.isEmpty() ? new Words(slug, LanguageTag.NONE) : new Words(title, language);
    }

    private static String rights(Unmended entry, Frame frame) {
        return rights(entry.asset().value(), frame);
    }

    private static String rights(String slug, Frame frame) {
        return frame.at("/editor/assets/" + slug + "/rights");
    }

    private static String asset(Unmended entry, Frame frame) {
        return frame.at("/editor/assets/" + entry.asset()) + "?language=" + entry.language() + "#field-files";
    }

    private static String field(Unmended entry, String field, Frame frame) {
        return frame.at("/editor/assets/" + entry.asset()) + "?language=" + entry.language() + "#field-" + field;
    }
}
