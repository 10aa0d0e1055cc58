/** What editors meet first: what waits for them, what was done lately, and how the languages of everything stand. */
@NullMarked
package no.opphav.overview;

import org.jspecify.annotations.NullMarked;
