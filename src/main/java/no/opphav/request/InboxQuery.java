package no.opphav.request;

import java.time.LocalDate;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * What an editor looks for in the inbox.
 *
 * @param state one of the view's; null for all of them
 * @param text words, each of which the reference, the name, the address, the organisation or the event has or begins a word with;
 *     empty for everything
 * @param language in which the presentation is asked for; null for any
 * @param assetId the presentation; null for any
 * @param from the first day of the event; null for any
 * @param to the last day of the event; null for any
 * @param cursor where an earlier page said the next one begins; null for the first page
 * @param limit how many to a page, from one to {@value #LARGEST_LIMIT}
 */
public record InboxQuery(
        InboxView view,
        @Nullable RequestState state,
        String text,
        @Nullable LanguageTag language,
        @Nullable UUID assetId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String cursor,
        int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    public InboxQuery {
        limit = Math.clamp(limit, 1, LARGEST_LIMIT);
        if (state != null && !view.states().contains(state)) {
            throw new IllegalArgumentException(state + " is not in " + view);
        }
    }

    /** The first page of a part of the inbox. */
    public static InboxQuery of(InboxView view) {
        return new InboxQuery(view, null, "", null, null, null, null, null, DEFAULT_LIMIT);
    }

    /** The first of a part of the inbox. */
    public static InboxQuery first(InboxView view, int limit) {
        return new InboxQuery(view, null, "", null, null, null, null, null, limit);
    }

    /** The same in another part of the inbox, from its first page on. */
    public InboxQuery in(InboxView other) {
        return new InboxQuery(other, null, text, language, assetId, from, to, null, limit);
    }

    /** The same from a cursor on. */
    public InboxQuery after(@Nullable String place) {
        return new InboxQuery(view, state, text, language, assetId, from, to, place, limit);
    }

    /** Whether less is looked for than a whole part of the inbox. */
    public boolean isFiltered() {
        return state != null || !text.isBlank() || language != null || assetId != null || from != null || to != null;
    }
}
