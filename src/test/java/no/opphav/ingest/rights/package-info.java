@NullMarked
package no.opphav.ingest.rights;

import org.jspecify.annotations.NullMarked;
