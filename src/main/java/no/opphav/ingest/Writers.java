package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who of this node writes to which upload: one at a time. */
@Singleton
class Writers {
    private static final int LONGEST_FAREWELL = 10;

    private final Map<UUID, Arriving> writing = new ConcurrentHashMap<>();

    /**
     * Whether nobody else of this node is at it, so that this one may be. Who is at it is sent away once: of many who come at
     * the same time, one stays.
     */
    boolean enter(UUID id, Arriving content) {
        return entered(id, content) || (seeOff(id) && entered(id, content));
    }

    private boolean entered(UUID id, Arriving content) {
        return writing.putIfAbsent(id, content) == null;
    }

    /** Lets others in. */
    void leave(UUID id, Arriving content) {
        writing.remove(id, content);
        content.settle();
    }

    /** Ends what the present writer reads, so that it soon leaves, and waits for it; says whether it has left. */
    boolean seeOff(UUID id) {
        var present = writing.get(id);
        if (present == null) {
            return true;
        }
        present.end();
        return present.awaitSettled(LONGEST_FAREWELL);
    }
}
