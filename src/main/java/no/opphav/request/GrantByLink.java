package no.opphav.request;

import java.util.UUID;

/** What a presenter's link to a grant opens. */
public sealed interface GrantByLink {
    /**
     * The files can be fetched.
     *
     * @param message what the editor wrote; may be empty
     */
    record Open(PresentationRequest request, Grant grant, String message) implements GrantByLink {}

    /** Its time is over. */
    record Expired(UUID assetId) implements GrantByLink {}

    /** An editor has ended it. */
    record Revoked(UUID assetId) implements GrantByLink {}

    /** All that it holds was recalled. */
    record Recalled(UUID assetId) implements GrantByLink {}

    /** There is no such link. */
    record Invalid() implements GrantByLink {}
}
