package no.opphav.request;

import java.util.UUID;

/** What a link to verify an address opens. */
public sealed interface VerificationByLink {
    /** The address can be verified. */
    record Pending(PresentationRequest request) implements VerificationByLink {}

    /** It has been. */
    record Verified(PresentationRequest request) implements VerificationByLink {}

    /** The time for it is over, or the request was withdrawn. */
    record Over(UUID assetId) implements VerificationByLink {}

    /** There is no such link. */
    record Invalid() implements VerificationByLink {}
}
