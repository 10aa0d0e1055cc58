@NullMarked
package no.opphav.ingest.tus;

import org.jspecify.annotations.NullMarked;
