package no.opphav.statistics;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sum of daily counts by one thing; the other things are null.
 *
 * @param part by what, as PostgreSQL's {@code grouping} says it
 */
@MappedEntity("daily_count")
record CountRow(
        int part,
        Measure measure,
        @Nullable LocalDate bucket,
        @Nullable UUID assetId,
        @Nullable String language,
        @Nullable String terms,
        long count) {
    static final int BY_TIME = 0b0111;
    static final int BY_ASSET = 0b1011;
    static final int BY_LANGUAGE = 0b1101;
    static final int BY_TERMS = 0b1110;

    Counts counts() {
        return Counts.of(measure, count);
    }
}
