@NullMarked
package no.opphav.ingest.worker;

import org.jspecify.annotations.NullMarked;
