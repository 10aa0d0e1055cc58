package no.opphav.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a request.
 *
 * @param by the name of the account that did it, or of the rule by which the service did; null of anybody else
 * @param note what was written with it: a question, an answer, a reason; of a {@code DATE_CHANGED} the old and the new
 *     date, as ISO 8601 writes an interval; may be empty
 * @param corrected what was corrected with a {@code CORRECTED}; empty of anything else, and once the request is erased
 */
public record RequestEvent(
        Instant at, Type type, Party party, @Nullable String by, String note, List<Corrected> corrected) {
    public RequestEvent {
        corrected = List.copyOf(corrected);
    }

    /** The old and the new date of a {@code DATE_CHANGED}; empty of anything else. */
    public List<LocalDate> dates() {
        return type == Type.DATE_CHANGED
                ? Arrays.stream(note.split("/")).map(LocalDate::parse).toList()
                : List.of();
    }

    /** What can happen to a request. A {@link Move} is called after the state that it leads to, but for {@code EXTENDED}. */
    public enum Type {
        /** The form was sent. */
        SENT,
        SUBMITTED,
        NEEDS_INFORMATION,
        ANSWERED,
        APPROVED,
        /** A file was fetched; only the first time was a move. */
        DELIVERED,
        CLOSED,
        DECLINED,
        WITHDRAWN,
        EXPIRED,
        REVOKED,
        /** An editor gave access anew. */
        EXTENDED,
        /** Whoever holds the link, which opens nothing any more, asked for a new one. */
        ASKED_AGAIN,
        /** An editor gave none. */
        NOT_EXTENDED,
        /** The requester told how many saw the presentation, or told it anew. */
        AUDIENCE_REPORTED,
        /** A version of the grant was recalled. */
        DECK_RECALLED,
        /** A newer version was added to the grant. */
        DECK_RENEWED,
        /** The requester added something that nobody had asked for. */
        NOTE_ADDED,
        /** The requester changed the event's date. */
        DATE_CHANGED,
        /** The requester corrected what was written in the form, or an editor the address. */
        CORRECTED,
        /** Nothing is kept any more of who made the request. */
        ERASED
    }
}
