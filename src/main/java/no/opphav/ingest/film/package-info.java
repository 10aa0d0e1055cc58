/** The ffmpeg programs, each run as a process of its own with a deadline. */
@NullMarked
package no.opphav.ingest.film;

import org.jspecify.annotations.NullMarked;
