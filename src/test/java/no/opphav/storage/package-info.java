@NullMarked
package no.opphav.storage;

import org.jspecify.annotations.NullMarked;
