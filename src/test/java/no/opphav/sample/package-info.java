/** Makes the sample catalogue: its drawings, pages, films and slides, from the sources in {@code sample-art}. */
@NullMarked
package no.opphav.sample;

import org.jspecify.annotations.NullMarked;
