/** The outbox: mails that must go out, written down with what decided them and sent when a server can be reached. */
@NullMarked
package no.opphav.mail;

import org.jspecify.annotations.NullMarked;
