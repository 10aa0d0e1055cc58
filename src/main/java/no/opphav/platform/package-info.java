/** The wiring: the data folder, the database, time and chance, scheduled tasks, and how the service starts and stops. */
@NullMarked
package no.opphav.platform;

import org.jspecify.annotations.NullMarked;
