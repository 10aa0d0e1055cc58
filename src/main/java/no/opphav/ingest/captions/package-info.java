/** What is said in films: captions as browsers play them, and transcripts made of them. */
@NullMarked
package no.opphav.ingest.captions;

import org.jspecify.annotations.NullMarked;
