/** Films that every browser plays, made beside the originals. */
@NullMarked
package no.opphav.ingest.rendition;

import org.jspecify.annotations.NullMarked;
