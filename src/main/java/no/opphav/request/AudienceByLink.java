package no.opphav.request;

import java.time.Instant;

/** What a presenter's link to tell how many saw a presentation opens. */
public sealed interface AudienceByLink {
    /**
     * It can be told.
     *
     * @param until when the link ends
     */
    record Open(PresentationRequest request, Instant until) implements AudienceByLink {}

    /** It can be told no more. */
    record Over() implements AudienceByLink {}

    /** There is no such link. */
    record Invalid() implements AudienceByLink {}
}
