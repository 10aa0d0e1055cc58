@NullMarked
package no.opphav.storage.filesystem;

import org.jspecify.annotations.NullMarked;
