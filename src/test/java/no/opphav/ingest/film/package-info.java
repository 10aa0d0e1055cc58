@NullMarked
package no.opphav.ingest.film;

import org.jspecify.annotations.NullMarked;
