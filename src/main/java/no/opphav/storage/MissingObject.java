package no.opphav.storage;

import no.opphav.kernel.Checksum;

/** No object is kept under this key. */
public final class MissingObject extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Checksum key;

    public MissingObject(Checksum key) {
        super("The store has no object " + key);
        this.key = key;
    }

    public Checksum key() {
        return key;
    }
}
