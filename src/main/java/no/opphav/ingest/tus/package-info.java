/** Uploads over HTTP as tus 1.0.0 has it (https://tus.io/protocols/resumable-upload), for editors. */
@NullMarked
package no.opphav.ingest.tus;

import org.jspecify.annotations.NullMarked;
