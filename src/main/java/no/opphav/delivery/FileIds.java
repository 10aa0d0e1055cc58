package no.opphav.delivery;

import java.util.UUID;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Reads a file's id from an address. */
public final class FileIds {
    private FileIds() {}

    /**
     * The id.
     *
     * @throws Problem {@code FILE_NOT_FOUND} for what cannot be one
     */
    public static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        }
    }
}
