package no.opphav.request;

import java.util.UUID;

/** What a presenter's link to a grant opens. */
public sealed interface GrantByLink {
    /**
     * The files can be fetched.
     *
     * @param message what the editor wrote; may be empty
     * @param downloads how often something of it was fetched, each file counting for itself
     */
    record Open(PresentationRequest request, Grant grant, String message, int downloads) implements GrantByLink {}

    /** Its time is over. */
    record Expired(UUID assetId) implements GrantByLink {}

    /** An editor has ended it. */
    record Revoked(UUID assetId) implements GrantByLink {}

    /** All that it holds was recalled. */
    record Recalled(UUID assetId) implements GrantByLink {}

    /** It was fetched as often as the editor allows. */
    record UsedUp(UUID assetId) implements GrantByLink {}

    /** There is no such link. */
    record Invalid() implements GrantByLink {}
}
