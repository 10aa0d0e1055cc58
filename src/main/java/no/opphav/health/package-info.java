/** How the service and what it stands on are, in words that lead somewhere. */
@NullMarked
package no.opphav.health;

import org.jspecify.annotations.NullMarked;
