/** The trail: who changed what, and when. */
@NullMarked
package no.opphav.audit;

import org.jspecify.annotations.NullMarked;
