@NullMarked
package no.opphav.ingest.rendition;

import org.jspecify.annotations.NullMarked;
