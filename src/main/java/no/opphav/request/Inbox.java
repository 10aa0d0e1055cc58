package no.opphav.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.kernel.Actor;

/** What editors do with requests. */
public class Inbox {
    /** The requests in a state: the most urgent first of those that wait, the last decided first of the others. */
    public List<PresentationRequest> requests(RequestState state) {
        throw new UnsupportedOperationException();
    }

    /** How many requests there are in each state. */
    public Map<RequestState, Long> counts() {
        throw new UnsupportedOperationException();
    }

    /**
     * A request with its timeline.
     *
     * @throws no.opphav.kernel.Problem {@code REQUEST_NOT_FOUND}
     */
    public RequestDetails details(UUID requestId) {
        throw new UnsupportedOperationException();
    }

    /** When an approval given now ends unless the editor says otherwise: at the end of the day a week after the event. */
    public Instant usualExpiry(PresentationRequest request) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the presenter exact files until an instant, and writes the mail with the link down.
     *
     * @param message to the presenter; may be empty
     * @throws no.opphav.kernel.Problem {@code REQUEST_NOT_FOUND}; {@code ALREADY_DECIDED} with the name of who decided
     *     and the state's name in lower case; {@code INVALID_FIELDS} about {@code files}, {@code expiresAt} or {@code
     *     message}
     */
    public void approve(UUID requestId, List<UUID> fileIds, Instant expiresAt, String message, Actor.Account by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Answers no, with a reason that the presenter reads.
     *
     * @throws no.opphav.kernel.Problem as {@link #approve}, about {@code reason}
     */
    public void decline(UUID requestId, String reason, Actor.Account by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends an approval at once. Doing it again changes nothing.
     *
     * @throws no.opphav.kernel.Problem {@code REQUEST_NOT_FOUND}; {@code ALREADY_DECIDED} unless it is approved
     */
    public void revoke(UUID requestId, Actor.Account by) {
        throw new UnsupportedOperationException();
    }
}
