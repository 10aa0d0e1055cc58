@NullMarked
package no.opphav.rights;

import org.jspecify.annotations.NullMarked;
