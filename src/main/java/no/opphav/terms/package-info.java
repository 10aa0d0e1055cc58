/** Usage terms: what may be done with an asset, in versions that never change once published, and how to credit it. */
@NullMarked
package no.opphav.terms;

import org.jspecify.annotations.NullMarked;
