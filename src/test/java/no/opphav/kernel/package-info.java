@NullMarked
package no.opphav.kernel;

import org.jspecify.annotations.NullMarked;
