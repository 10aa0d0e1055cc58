/** What people do with the service, in a browser, from beginning to end. */
@NullMarked
package no.opphav.story;

import org.jspecify.annotations.NullMarked;
