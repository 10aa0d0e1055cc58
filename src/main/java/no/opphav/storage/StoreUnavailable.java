package no.opphav.storage;

/** The store cannot be reached, or cannot do its work, for now; the same call may succeed later. */
public class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
