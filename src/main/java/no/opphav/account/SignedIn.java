package no.opphav.account;

import no.opphav.kernel.Token;

/**
 * A session that has just begun.
 *
 * @param token by which its owner is known from now on; it is shown only here
 */
public record SignedIn(Token token, Session session) {}
