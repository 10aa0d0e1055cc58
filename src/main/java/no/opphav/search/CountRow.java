package no.opphav.search;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * How many assets were found of something.
 *
 * @param what which filter, or the total
 * @param value of the filter; null of the total
 */
@MappedEntity("finding")
record CountRow(@Id String what, @Nullable String value, long assets) {}
