@NullMarked
package no.opphav.request;

import org.jspecify.annotations.NullMarked;
