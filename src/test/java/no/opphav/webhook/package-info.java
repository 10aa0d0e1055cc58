@NullMarked
package no.opphav.webhook;

import org.jspecify.annotations.NullMarked;
