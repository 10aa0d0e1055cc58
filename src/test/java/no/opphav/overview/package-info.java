@NullMarked
package no.opphav.overview;

import org.jspecify.annotations.NullMarked;
