/** Rights that end: warning of it in time, and what is to be mended. */
@NullMarked
package no.opphav.rights;

import org.jspecify.annotations.NullMarked;
