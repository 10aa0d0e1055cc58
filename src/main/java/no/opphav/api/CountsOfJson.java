package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import no.opphav.statistics.Counts;

/** What was fetched, played and asked for. */
@Serdeable
record CountsOfJson(long downloads, long plays, long requests) {
    static CountsOfJson of(Counts counts) {
        return new CountsOfJson(counts.downloads(), counts.plays(), counts.requests());
    }
}
