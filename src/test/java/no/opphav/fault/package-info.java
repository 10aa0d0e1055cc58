/** The service as processes that are killed, and whose store, database and workers fail them. */
@NullMarked
package no.opphav.fault;

import org.jspecify.annotations.NullMarked;
