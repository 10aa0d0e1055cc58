package no.opphav.terms;

import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Slug;

/**
 * The next version of usage terms while it is written.
 *
 * @param id of the usage terms, whose audit trail tells of it
 * @param number that it will get when it is published, unless another is published before it
 * @param revision counts the changes
 */
public record TermsDraft(UUID id, Slug code, int number, TermsContent content, Instant changedAt, long revision) {}
