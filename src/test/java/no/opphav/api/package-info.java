@NullMarked
package no.opphav.api;

import org.jspecify.annotations.NullMarked;
