/** Keeping the bytes sound: checking them, sweeping what nobody names, moving to another store. */
@NullMarked
package no.opphav.custody;

import org.jspecify.annotations.NullMarked;
