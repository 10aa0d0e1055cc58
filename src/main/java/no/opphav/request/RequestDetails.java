package no.opphav.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request with all that happened to it.
 *
 * @param timeline oldest first
 * @param grant null unless it was approved
 */
public record RequestDetails(
        PresentationRequest request,
        List<RequestEvent> timeline,
        @Nullable Grant grant) {
    public RequestDetails {
        timeline = List.copyOf(timeline);
    }
}
