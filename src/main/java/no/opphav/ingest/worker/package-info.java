/**
 * Processes of our own in which strangers' bytes are parsed, so that nothing these bytes do reaches the service: each has a
 * heap of its own, a deadline for everything it is asked, an empty environment and, where the machine lets us, no network and
 * of its files only those that it needs.
 */
@NullMarked
package no.opphav.ingest.worker;

import org.jspecify.annotations.NullMarked;
