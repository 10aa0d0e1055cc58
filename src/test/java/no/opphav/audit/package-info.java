@NullMarked
package no.opphav.audit;

import org.jspecify.annotations.NullMarked;
