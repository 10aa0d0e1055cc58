/**
 * Copies of files with their rights written in them. What parses untrusted bytes stands behind {@link
 * no.opphav.ingest.worker.Work}, so that it runs in a process of its own.
 */
@NullMarked
package no.opphav.ingest.rights;

import org.jspecify.annotations.NullMarked;
