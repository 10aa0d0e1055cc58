@NullMarked
package no.opphav.catalogue;

import org.jspecify.annotations.NullMarked;
