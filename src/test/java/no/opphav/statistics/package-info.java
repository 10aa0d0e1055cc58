@NullMarked
package no.opphav.statistics;

import org.jspecify.annotations.NullMarked;
