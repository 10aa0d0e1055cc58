package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Which assets the public may see, for whoever wants to know of them all, in parts of two thousand. */
@Singleton
public class PublicIndex {
    private static final int ASSETS_IN_PART = 2_000;

    private final PublicIndexRows rows;
    private final Clock clock;

    PublicIndex(PublicIndexRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The parts there are, each named by the asset that comes first in it. */
    public List<PublicIndexPart> parts() {
        return rows.findParts(ASSETS_IN_PART, clock.instant());
    }

    /** The assets of a part, the one first that names it; none if it names no part. */
    public List<PublicIndexEntry> part(UUID first) {
        return rows.findEntries(first, ASSETS_IN_PART, clock.instant());
    }
}
