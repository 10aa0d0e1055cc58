package no.opphav.catalogue;

import java.util.UUID;
import no.opphav.kernel.Checksum;

/**
 * What came of writing a file's rights into a copy of it.
 *
 * @param facts of what was to be written
 * @param source the bytes from which the copy was made
 */
public record NewRightsCopy(UUID fileId, UUID termsVersionId, Checksum facts, Checksum source, Outcome outcome) {
    /** The copy, or why there is none. */
    public sealed interface Outcome {}

    /**
     * A copy, durable in the object store.
     *
     * @param size in bytes
     * @param former whom the file named before; may be empty
     * @param replaced whether what it said of itself could not be read and gave way
     */
    public record Made(Checksum checksum, long size, String former, boolean replaced) implements Outcome {}

    /** There is none. */
    public record Hindered(RightsObstacle obstacle) implements Outcome {}
}
