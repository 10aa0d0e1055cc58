@NullMarked
package no.opphav.deck;

import org.jspecify.annotations.NullMarked;
