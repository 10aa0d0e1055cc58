package no.opphav.overview;

import io.micronaut.data.annotation.MappedEntity;

/**
 * How many assets there are, and how many of them have gaps between their languages.
 */
@MappedEntity("asset")
record GapCounts(long assets, long withGaps) {}
