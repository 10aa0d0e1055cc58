/** Sign-in as HTTP has it: the session's cookie, who a request comes from, and where those without a session are sent. */
@NullMarked
package no.opphav.account.http;

import org.jspecify.annotations.NullMarked;
