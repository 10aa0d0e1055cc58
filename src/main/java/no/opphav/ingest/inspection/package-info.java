/**
 * What a file is, by its content: its media type, what can be measured of it, and whether it may be offered at all. What
 * parses untrusted bytes stands behind {@link Inspector}, so that it can run in a process of its own.
 */
@NullMarked
package no.opphav.ingest.inspection;

import org.jspecify.annotations.NullMarked;
