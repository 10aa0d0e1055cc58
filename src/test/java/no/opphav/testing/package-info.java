/** What tests stand on: the service running in this process, the service as a process, and a clock to turn. */
@NullMarked
package no.opphav.testing;

import org.jspecify.annotations.NullMarked;
