@NullMarked
package no.opphav.setting;

import org.jspecify.annotations.NullMarked;
