@NullMarked
package no.opphav.delivery;

import org.jspecify.annotations.NullMarked;
