/** Malware found by ClamAV's daemon, over its own protocol. */
@NullMarked
package no.opphav.ingest.clamd;

import org.jspecify.annotations.NullMarked;
