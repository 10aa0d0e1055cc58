@NullMarked
package no.opphav.platform;

import org.jspecify.annotations.NullMarked;
