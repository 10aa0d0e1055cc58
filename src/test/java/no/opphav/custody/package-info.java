@NullMarked
package no.opphav.custody;

import org.jspecify.annotations.NullMarked;
