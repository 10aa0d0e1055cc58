package no.opphav.request;

import java.util.UUID;
import no.opphav.kernel.Token;

/** What came of verifying an address by a link. */
public sealed interface Confirmed {
    /**
     * The address is verified, now or before.
     *
     * @param page opens the presenter's own page
     */
    record Yes(PresentationRequest request, Token page) implements Confirmed {}

    /** The time for it is over, or the request was withdrawn. */
    record Over(UUID assetId) implements Confirmed {}

    /** There is no such link. */
    record Invalid() implements Confirmed {}
}
