package no.opphav.catalogue;

import jakarta.inject.Singleton;
import no.opphav.kernel.Checksum;

/** Which stored bytes are no longer what their checksum says, as every node knows within a second. */
@Singleton
public class Soundness {
    private final Remembered<Checksum, Boolean> unsound;

    Soundness(StoredObjectRows rows, ChangeFeed feed) {
        this.unsound = new Remembered<>(feed, rows::isUnsound);
    }

    /** Whether the bytes were not found damaged, or missing, and not repaired since. */
    public boolean isSound(Checksum checksum) {
        return !unsound.get(checksum);
    }
}
