/** What is fetched, played and asked for, counted without knowing by whom. */
@NullMarked
package no.opphav.statistics;

import org.jspecify.annotations.NullMarked;
