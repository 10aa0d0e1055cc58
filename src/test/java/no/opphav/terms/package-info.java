@NullMarked
package no.opphav.terms;

import org.jspecify.annotations.NullMarked;
