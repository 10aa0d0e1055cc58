@NullMarked
package no.opphav.curation;

import org.jspecify.annotations.NullMarked;
