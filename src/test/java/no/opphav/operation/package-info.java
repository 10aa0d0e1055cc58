/** What an operator relies on: the configuration table of the README, the compose file, the container files. */
@NullMarked
package no.opphav.operation;

import org.jspecify.annotations.NullMarked;
