@NullMarked
package no.opphav.platform.http;

import org.jspecify.annotations.NullMarked;
