/** The object store in a folder of this machine. */
@NullMarked
package no.opphav.storage.filesystem;

import org.jspecify.annotations.NullMarked;
