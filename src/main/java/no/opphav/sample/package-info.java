/** The sample catalogue, which a first start fills an empty catalogue with. */
@NullMarked
package no.opphav.sample;

import org.jspecify.annotations.NullMarked;
