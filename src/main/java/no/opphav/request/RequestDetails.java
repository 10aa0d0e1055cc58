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

    /** What an editor wrote with a decision; empty where nobody did. */
    String note(RequestEvent.Type decision) {
        return timeline.stream()
                .filter(event -> event.type() == decision)
                .map(RequestEvent::note)
                .findFirst()
                .orElse("");
    }
}
