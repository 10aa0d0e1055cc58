package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The numbers of some months. */
@Serdeable
record NumbersJson(
        String from,
        String to,
        FiguresJson total,
        List<MonthFiguresJson> months,
        List<KindFiguresJson> kinds,
        List<LanguageFiguresJson> languages,
        List<PresentationFiguresJson> presentations) {}
