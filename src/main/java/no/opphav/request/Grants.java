package no.opphav.request;

import no.opphav.kernel.Token;

/** Fetching what was granted. */
public class Grants {
    /** What the link opens. Looking changes nothing. */
    public GrantByLink open(Token token) {
        throw new UnsupportedOperationException();
    }
}
