/** Taking files in: counted and hashed as they stream in, recognised, stored, described by a row, and drawn to look at. */
@NullMarked
package no.opphav.ingest;

import org.jspecify.annotations.NullMarked;
