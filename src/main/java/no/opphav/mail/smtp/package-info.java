/** Handing mails to an SMTP server (RFC 5321), by Jakarta Mail. */
@NullMarked
package no.opphav.mail.smtp;

import org.jspecify.annotations.NullMarked;
