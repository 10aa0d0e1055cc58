/** Small value types that every package may use: identifiers, checksums, language tags, media types, problem codes. */
@NullMarked
package no.opphav.kernel;

import org.jspecify.annotations.NullMarked;
