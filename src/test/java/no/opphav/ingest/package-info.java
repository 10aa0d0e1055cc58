@NullMarked
package no.opphav.ingest;

import org.jspecify.annotations.NullMarked;
