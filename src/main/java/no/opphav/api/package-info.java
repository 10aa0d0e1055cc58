/** The service as JSON, described in {@code openapi.yml}: the same reach as the pages have. */
@NullMarked
package no.opphav.api;

import org.jspecify.annotations.NullMarked;
