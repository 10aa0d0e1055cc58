package no.opphav.storage;

import org.jspecify.annotations.Nullable;

/** The store has no room left for what was to be written, and kept nothing of it. */
public final class StoreFull extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    public StoreFull(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
