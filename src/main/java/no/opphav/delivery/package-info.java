/** Handing files out: whole or in part, with their terms, and a receipt for each that went. */
@NullMarked
package no.opphav.delivery;

import org.jspecify.annotations.NullMarked;
