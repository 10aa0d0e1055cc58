/** What administrators change while the service runs. */
@NullMarked
package no.opphav.setting;

import org.jspecify.annotations.NullMarked;
