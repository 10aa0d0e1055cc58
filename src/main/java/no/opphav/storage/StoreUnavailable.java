package no.opphav.storage;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached, or cannot do its work, for now; the same call may succeed later. */
public class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
