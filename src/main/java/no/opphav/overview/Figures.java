package no.opphav.overview;

import io.micronaut.data.annotation.MappedEntity;

/**
 * How much there is.
 *
 * @param published assets
 * @param drafts assets
 * @param languages in which anything is published
 * @param downloads files that went out in the last thirty days
 * @param requests that came in the last thirty days
 * @param terms usage terms that are in force
 */
@MappedEntity("asset")
public record Figures(long published, long drafts, long languages, long downloads, long requests, long terms) {}
