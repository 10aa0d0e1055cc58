package no.opphav.storage;

/** The store answers, but refuses: wrong keys, no such bucket, no permission. Somebody has to change its settings. */
public final class StoreRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
