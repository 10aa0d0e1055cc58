/** The object store: the bytes of every file and preview, each under its SHA-256. */
@NullMarked
package no.opphav.storage;

import org.jspecify.annotations.NullMarked;
