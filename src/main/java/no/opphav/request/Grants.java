package no.opphav.request;

import java.util.UUID;
import no.opphav.kernel.Token;

/** Fetching what was granted. */
public class Grants {
    /** What the link opens. Looking changes nothing. */
    public GrantByLink open(Token token) {
        throw new UnsupportedOperationException();
    }

    /** Takes a file by the link, which is written in the request's timeline. */
    public Fetched fetch(Token token, UUID fileId) {
        throw new UnsupportedOperationException();
    }
}
