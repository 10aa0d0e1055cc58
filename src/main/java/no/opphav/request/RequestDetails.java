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

    /** What was written the last time that something happened; empty where nothing was. */
    public String note(RequestEvent.Type type) {
        return timeline.stream()
                .filter(event -> event.type() == type)
                .map(RequestEvent::note)
                .reduce("", (earlier, later) -> later);
    }
}
