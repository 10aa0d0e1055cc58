/** Opphav: a service that keeps a public body's material and makes the credit travel with every copy. */
@NullMarked
package no.opphav;

import org.jspecify.annotations.NullMarked;
