package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The numbers of a kind of organisation; null where nobody said. */
@Serdeable
record KindFiguresJson(@Nullable String kind, FiguresJson figures) {}
