@NullMarked
package no.opphav.search;

import org.jspecify.annotations.NullMarked;
