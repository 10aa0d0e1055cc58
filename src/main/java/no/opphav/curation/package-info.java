/** Themes and collections: what editors put together of the catalogue, and what it is called. */
@NullMarked
package no.opphav.curation;

import org.jspecify.annotations.NullMarked;
