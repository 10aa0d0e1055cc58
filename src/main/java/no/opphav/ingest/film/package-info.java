/** The ffmpeg programs, each run as a process of its own, confined, with limits and a deadline. */
@NullMarked
package no.opphav.ingest.film;

import org.jspecify.annotations.NullMarked;
