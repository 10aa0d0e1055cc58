@NullMarked
package no.opphav.mail;

import org.jspecify.annotations.NullMarked;
