package no.opphav.ingest.preview;

import java.io.IOException;

/** Nothing of a file can be drawn, for a reason that its editor can be told. */
public final class Undrawable extends IOException {
    private static final long serialVersionUID = 1L;

    private final Undrawn reason;

    Undrawable(Undrawn reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Undrawn reason() {
        return reason;
    }

    /** Why a file was not drawn that this ended the drawing of. */
    public static Undrawn reason(IOException failure) {
        return failure instanceof Undrawable known ? known.reason : Undrawn.UNREADABLE;
    }
}
