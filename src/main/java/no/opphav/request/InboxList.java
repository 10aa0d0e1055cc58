package no.opphav.request;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some of the requests in a part of the inbox.
 *
 * @param entries of what waits the most urgent first, of what is done the last first
 * @param counts how many there are in each part of what is looked for, whichever state
 * @param next the cursor of the next page; null on the last
 */
public record InboxList(
        List<InboxEntry> entries,
        Map<InboxView, Long> counts,
        @Nullable String next) {
    public InboxList {
        entries = List.copyOf(entries);
        counts = Map.copyOf(counts);
    }

    /**
     * One request.
     *
     * @param holder who has it; null where nobody does
     * @param rule the name of the standing rule that approved it; null where none did, or an editor has said another word since
     * @param hasTwin whether the same person asks for the same in another request
     */
    public record InboxEntry(
            PresentationRequest request,
            @Nullable Holder holder,
            @Nullable String rule,
            boolean hasTwin) {}
}
