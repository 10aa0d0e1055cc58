@NullMarked
package no.opphav.mail.smtp;

import org.jspecify.annotations.NullMarked;
