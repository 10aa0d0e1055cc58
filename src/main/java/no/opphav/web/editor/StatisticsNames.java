package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import no.opphav.kernel.Slug;
import no.opphav.statistics.StatisticsReport.ByLanguage;
import no.opphav.statistics.StatisticsReport.ByTerms;
import no.opphav.statistics.Step;
import no.opphav.terms.Terms;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import no.opphav.web.site.TermsLabels;

/** What the lines of the statistics are called. */
@Singleton
class StatisticsNames {
    private final Terms terms;

    StatisticsNames(Terms terms) {
        this.terms = terms;
    }

    static String time(Step step, LocalDate first, Texts texts) {
        return switch (step) {
            case DAY -> texts.date(first);
            case WEEK ->
                texts.text(
                        "statistics.week",
                        String.valueOf(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                        String.valueOf(first.get(IsoFields.WEEK_BASED_YEAR)));
            case MONTH ->
                DateTimeFormatter.ofPattern("LLLL uuuu", texts.language().tag().locale())
                        .format(first);
        };
    }

    static String language(ByLanguage line, Texts texts) {
        return Choices.language(line.language(), texts);
    }

    Words terms(ByTerms line, Texts texts) {
        var code = line.code();
        return code == null
                ? new Words(texts.text("statistics.no-terms"), texts.language().tag())
                : terms(code, texts);
    }

    Words terms(Slug code, Texts texts) {
        var language = texts.language().tag();
        return terms.current(code)
                .map(version -> TermsLabels.name(version, language))
                .orElseGet(() -> new Words(code.value(), language));
    }
}
