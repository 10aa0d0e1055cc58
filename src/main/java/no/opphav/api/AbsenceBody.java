package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When an editor is away, and who stands in. */
@Serdeable
record AbsenceBody(
        @Nullable UUID account,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID cover) {}
