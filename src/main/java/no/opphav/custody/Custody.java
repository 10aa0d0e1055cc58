package no.opphav.custody;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the stored bytes are still what they were. */
@Singleton
public class Custody {
    private static final Logger LOG = LoggerFactory.getLogger(Custody.class);
    private static final int SHOWN = 500;

    private final ObjectRows rows;
    private final DamagedRows damaged;
    private final Verification verification;

    Custody(ObjectRows rows, DamagedRows damaged, Verification verification) {
        this.rows = rows;
        this.damaged = damaged;
        this.verification = verification;
    }

    /** The files of which bytes are damaged or missing, found last first, 500 at most. */
    @Transactional(readOnly = true)
    public List<DamagedFile> damaged() {
        return damaged.find(SHOWN);
    }

    /** How many stored objects are damaged or missing. */
    @Transactional(readOnly = true)
    public long countUnsound() {
        return rows.countUnsound();
    }

    /** What is wrong with files' own bytes, among some; a file that is not in it is sound as far as is known. */
    @Transactional(readOnly = true)
    public Map<UUID, Damage> damageAmong(Collection<UUID> fileIds) {
        return fileIds.isEmpty()
                ? Map.of()
                : damaged.findAmong(fileIds).stream()
                        .filter(file -> file.part() == DamagedFile.Part.FILE)
                        .collect(Collectors.toMap(DamagedFile::fileId, DamagedFile::damage));
    }

    /** Whether something that was made from a file is damaged or missing, as far as is known, and not made anew yet. */
    @Transactional(readOnly = true)
    public boolean isMadeDamaged(UUID fileId) {
        return damaged.findAmong(List.of(fileId)).stream().anyMatch(file -> file.part() != DamagedFile.Part.FILE);
    }

    /**
     * How a file's own bytes are, as far as is known.
     *
     * @throws Problem {@code FILE_NOT_FOUND}
     */
    public ObjectState state(UUID fileId) {
        return verification.state(object(fileId));
    }

    /**
     * Reads a file's own bytes and says how they are, and reads what was made from it. What is large is read in the
     * background; the state of a large file is {@link ObjectState#beingVerified()} until then. Call it outside of any transaction.
     *
     * @throws Problem {@code FILE_NOT_FOUND}, or {@code STORE_UNAVAILABLE} when nothing can be said
     */
    public ObjectState verify(UUID fileId) {
        try {
            return verification.begin(object(fileId), rows.findMadeFrom(fileId));
        } catch (StoreUnavailable | StoreRefusal e) {
            LOG.error("The object store cannot be read: {}", e.getMessage());
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE);
        }
    }

    private ObjectRow object(UUID fileId) {
        return rows.findOfFile(fileId).orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
    }
}
