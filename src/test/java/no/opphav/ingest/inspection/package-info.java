@NullMarked
package no.opphav.ingest.inspection;

import org.jspecify.annotations.NullMarked;
