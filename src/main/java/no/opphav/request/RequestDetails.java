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

    /** What the editor wrote with the access, the last time that it was given; empty where nothing was. */
    public String accessNote() {
        return timeline.stream()
                .filter(event ->
                        event.type() == RequestEvent.Type.APPROVED || event.type() == RequestEvent.Type.EXTENDED)
                .map(RequestEvent::note)
                .reduce("", (earlier, later) -> later);
    }

    /** How often something of what is granted was fetched, each file counting for itself. */
    public int downloads() {
        return Math.toIntExact(timeline.stream()
                .filter(event -> event.type() == RequestEvent.Type.DELIVERED)
                .count());
    }

    /** Whether it may be fetched no more though the grant goes on, because it was so often. */
    public boolean isUsedUp() {
        return grant != null && grant.downloadLimit() != null && downloads() >= grant.downloadLimit();
    }

    /** What was written the last time that something happened; empty where nothing was. */
    public String note(RequestEvent.Type type) {
        return timeline.stream()
                .filter(event -> event.type() == type)
                .map(RequestEvent::note)
                .reduce("", (earlier, later) -> later);
    }
}
