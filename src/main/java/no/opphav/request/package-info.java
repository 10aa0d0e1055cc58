/** Presentation requests: asking for an approved presentation, deciding, and the grants by which it is fetched. */
@NullMarked
package no.opphav.request;

import org.jspecify.annotations.NullMarked;
