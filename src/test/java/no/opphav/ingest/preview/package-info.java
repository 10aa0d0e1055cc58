@NullMarked
package no.opphav.ingest.preview;

import org.jspecify.annotations.NullMarked;
