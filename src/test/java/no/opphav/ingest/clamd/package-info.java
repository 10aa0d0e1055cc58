@NullMarked
package no.opphav.ingest.clamd;

import org.jspecify.annotations.NullMarked;
