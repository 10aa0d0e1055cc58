package no.opphav.catalogue;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.persistence.ChecksumColumn;
import org.jspecify.annotations.Nullable;

/**
 * A file's copy with its rights written in it, for one terms version; or why there is none.
 *
 * @param facts of what was written, the same for the same
 * @param source the bytes that it was made from
 * @param checksum of the copy; null where there is an obstacle
 * @param size of the copy, in bytes; null where there is an obstacle
 * @param former whom the file itself named before, beside whom the rights now stand; may be empty
 * @param replaced whether what the file said of itself could not be read and gave way
 * @param outdated whether what was written is no longer true
 */
@MappedEntity("rights_copy")
public record RightsCopy(
        UUID fileId,
        UUID termsVersionId,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum facts,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class)
        Checksum source,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class) @Nullable Checksum checksum,

        @Nullable Long size,
        @Nullable RightsObstacle obstacle,
        String former,
        boolean replaced,
        boolean outdated,
        Instant madeAt) {
    /** How many characters are kept of whom a file named before. */
    public static final int LONGEST_FORMER = 500;

    /** Whether it needs not be made anew: it says what is to be said in the bytes in which it is to be said, or never can. */
    public boolean stands(Checksum wantedFacts, Checksum wantedSource) {
        return !outdated
                && obstacle != RightsObstacle.FAILED
                && facts.equals(wantedFacts)
                && source.equals(wantedSource);
    }
}
