/** Tests of reading the text of files. */
@NullMarked
package no.opphav.ingest.text;

import org.jspecify.annotations.NullMarked;
