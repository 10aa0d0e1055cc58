@NullMarked
package no.opphav.ingest.captions;

import org.jspecify.annotations.NullMarked;
