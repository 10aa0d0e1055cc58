package no.opphav.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Files that only their editors get, because they may say where they were made: they were taken in before that was taken out
 * of everything, and have not been looked into since, or it cannot be taken out of them.
 */
@Singleton
public class HeldFiles {
    private final HeldFileRows rows;
    private final FileInsertion insertion;
    private final Clock clock;
    private final ApplicationEventPublisher<RightsWanted> rights;

    HeldFiles(HeldFileRows rows, FileInsertion insertion, Clock clock, ApplicationEventPublisher<RightsWanted> rights) {
        this.rows = rows;
        this.insertion = insertion;
        this.clock = clock;
        this.rights = rights;
    }

    /** The first behind that id, in the order of the ids, that has not been looked into. */
    @Transactional(readOnly = true)
    public Optional<AssetFile> nextWaiting(UUID after) {
        return rows.findWaiting(after, clock.instant());
    }

    /**
     * Lets a file go once more to whoever may have it.
     *
     * @param facts what it says of itself, for its editors, unless that is known already
     * @param publicCopy what everybody else gets instead of it from now on; null if what they got is fit for them
     */
    @Transactional
    public void release(UUID fileId, FileFacts facts, @Nullable NewDerivative publicCopy) {
        insertion.complete(fileId, facts, publicCopy, clock.instant());
        rows.release(fileId);
        rights.publishEvent(new RightsWanted(rows.assetOf(fileId)));
    }

    /** Holds a file for good: it was looked into, and cannot be had without the place. */
    @Transactional
    public void keep(UUID fileId) {
        rows.keep(fileId, clock.instant());
    }

    /**
     * Lets pass what may be handed out.
     *
     * @throws Problem {@code FILE_HELD}
     */
    @Transactional(readOnly = true)
    public void check(UUID fileId) {
        if (!among(Set.of(fileId)).isEmpty()) {
            throw Problem.of(ProblemCode.FILE_HELD);
        }
    }

    /** Those of these files that are held, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, HeldFile> of(Collection<UUID> fileIds) {
        return fileIds.isEmpty()
                ? Map.of()
                : rows.findOf(fileIds).stream().collect(toMap(HeldFile::fileId, identity()));
    }

    Set<UUID> among(Collection<UUID> fileIds) {
        return fileIds.isEmpty() ? Set.of() : Set.copyOf(rows.findAmong(fileIds));
    }
}
