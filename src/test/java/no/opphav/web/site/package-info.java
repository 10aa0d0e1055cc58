@NullMarked
package no.opphav.web.site;

import org.jspecify.annotations.NullMarked;
