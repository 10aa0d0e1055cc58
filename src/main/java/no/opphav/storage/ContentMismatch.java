package no.opphav.storage;

/** What came is not what was announced: another checksum, or another size. Nothing of it was kept. */
public final class ContentMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContentMismatch(String message) {
        super(message);
    }
}
