/**
 * Pictures of files, to look at. What parses untrusted bytes stands behind {@link Previewer}, so that it can run in a
 * process of its own.
 */
@NullMarked
package no.opphav.ingest.preview;

import org.jspecify.annotations.NullMarked;
