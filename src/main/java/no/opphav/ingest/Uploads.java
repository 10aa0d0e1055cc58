package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.EMPTY_UPLOAD;
import static no.opphav.kernel.ProblemCode.FILE_NOT_FOUND;
import static no.opphav.kernel.ProblemCode.UPLOAD_LOCKED;
import static no.opphav.kernel.ProblemCode.UPLOAD_NOT_FOUND;
import static no.opphav.kernel.ProblemCode.UPLOAD_TOO_LARGE;
import static no.opphav.kernel.ProblemCode.VARIANT_NOT_FOUND;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.storage.PartialStore;
import org.jspecify.annotations.Nullable;

/**
 * Files that come in pieces, over as many connections as it takes and to whichever node. What has come lies in the store;
 * how far each has come, and who writes to it, stands in the database: a killed node loses nothing that was acknowledged.
 *
 * <p>All that takes an owner refuses another account's upload with {@code UPLOAD_NOT_FOUND}, as it does one that is not
 * there or has expired; {@code null} may see all.
 */
@Singleton
public class Uploads {
    private static final int MOST_SHOWN = 1000;

    private final UploadRows rows;
    private final UploadLedger ledger;
    private final UploadWriting writing;
    private final Writers writers;
    private final PartialStore partials;
    private final StoreRoom room;
    private final UploadSettings settings;
    private final Workspace workspace;
    private final Reasons reasons;
    private final BeanProvider<Scheduler> scheduler;
    private final IdSource ids;
    private final Clock clock;

    Uploads(
            UploadRows rows,
            UploadLedger ledger,
            UploadWriting writing,
            Writers writers,
            PartialStore partials,
            StoreRoom room,
            UploadSettings settings,
            Workspace workspace,
            Reasons reasons,
            BeanProvider<Scheduler> scheduler,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.writing = writing;
        this.writers = writers;
        this.partials = partials;
        this.room = room;
        this.settings = settings;
        this.workspace = workspace;
        this.reasons = reasons;
        this.scheduler = scheduler;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins an upload of which nothing has come.
     *
     * @throws Problem {@code EMPTY_UPLOAD}, {@code UPLOAD_TOO_LARGE}, {@code TOO_MANY_UPLOADS}, {@code VARIANT_NOT_FOUND},
     *     {@code FILE_NOT_FOUND}, {@code INVALID_FIELDS} at {@code role} when the variant has its original already,
     *     {@code STORE_FULL} or {@code STORE_UNAVAILABLE}
     */
    public Upload create(NewUpload wanted, Actor actor) {
        checkLength(wanted.length());
        checkTarget(wanted.target());
        var object = StoreFailures.said(() -> partials.begin(ids.next()));
        try {
            return upload(ledger.begin(wanted, object, actor));
        } catch (RuntimeException e) {
            StoreFailures.said(() -> {
                partials.discard(object);
                return object;
            });
            throw e;
        }
    }

    private void checkLength(long length) {
        if (length < 1) {
            throw Problem.of(EMPTY_UPLOAD).at(FieldProblem.of("file", "file-empty"));
        }
        if (length > settings.maxSize()) {
            throw Problem.of(UPLOAD_TOO_LARGE).at(FieldProblem.of("file", "file-too-large", settings.words()));
        }
        room.check(length);
    }

    private void checkTarget(UploadTarget target) {
        switch (target) {
            case UploadTarget.NewRendition(var variantId, var role, var label) -> checkVariant(variantId, role);
            case UploadTarget.NextVersion(var renditionId) -> {
                if (workspace.versions(renditionId).isEmpty()) {
                    throw Problem.of(FILE_NOT_FOUND);
                }
            }
            case UploadTarget.NewDraft draft -> {}
        }
    }

    private void checkVariant(UUID variantId, FileRole role) {
        var variant = workspace.variant(variantId).orElseThrow(() -> Problem.of(VARIANT_NOT_FOUND));
        var offersOriginal = workspace.byId(variant.assetId()).variants().stream()
                .filter(view -> view.variant().id().equals(variantId))
                .anyMatch(view -> view.original().isPresent());
        if (role == FileRole.ORIGINAL && offersOriginal) {
            throw Problem.field("role", "original-taken");
        }
    }

    /**
     * An upload as it stands.
     *
     * @throws Problem {@code UPLOAD_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public Upload find(UUID id, @Nullable UUID ownerId) {
        return upload(owned(id, ownerId));
    }

    /**
     * An upload to which nobody writes: a writer that is left from a connection that was lost is sent away first.
     *
     * @throws Problem {@code UPLOAD_NOT_FOUND}, or {@code UPLOAD_LOCKED} when another node's writer has not left yet
     */
    public Upload settled(UUID id, @Nullable UUID ownerId) {
        goingOn(id, ownerId);
        if (!writers.seeOff(id)) {
            throw Problem.of(UPLOAD_LOCKED);
        }
        writing.sendAway(id);
        return find(id, ownerId);
    }

    /** An account's uploads, newest first, a thousand at most; everybody's for {@code null}. */
    @Transactional(readOnly = true)
    public List<Upload> of(@Nullable UUID ownerId) {
        var found = ownerId == null ? rows.findAll(MOST_SHOWN) : rows.findOf(ownerId, MOST_SHOWN);
        return found.stream().map(this::upload).toList();
    }

    /** Everybody's uploads that are held back, newest first, a thousand at most. */
    @Transactional(readOnly = true)
    public List<Upload> quarantined() {
        return rows.findQuarantined(MOST_SHOWN).stream().map(this::upload).toList();
    }

    /** How many of an account's uploads are unfinished, refused or held back. */
    public long countOpen(UUID ownerId) {
        return rows.countOpen(ownerId);
    }

    /** How many uploads of others are held back. */
    public long countQuarantinedOfOthers(UUID ownerId) {
        return rows.countQuarantinedOfOthers(ownerId);
    }

    /**
     * Adds bytes behind those that have come. A writer that is left from a connection that was lost is sent away first; one that
     * has read all of its bytes has them taken. They count as far as they are durable, also when the connection breaks; with a
     * checksum they count all or not at all. With the last of them, the upload is looked into.
     *
     * @param offset how many bytes the client believes to have come
     * @param content read to its end, as far as the upload's length goes; closing it stays with the caller
     * @param checksum of the content, if the client says one
     * @throws Problem {@code UPLOAD_NOT_FOUND}; {@code UPLOAD_OFFSET_WRONG}; {@code UPLOAD_LOCKED} when somebody else writes, or
     *     has sent this writer away; {@code UPLOAD_CHECKSUM_WRONG}; {@code UPLOAD_INCOMPLETE} when the connection broke;
     *     {@code UPLOAD_TOO_LARGE} for bytes beyond the length; {@code STORE_UNAVAILABLE}
     */
    public Upload append(
            UUID id, @Nullable UUID ownerId, long offset, InputStream content, @Nullable ChunkChecksum checksum) {
        var row = goingOn(id, ownerId);
        var arriving = new Arriving(content, Math.max(0, row.length() - offset), checksum);
        if (!writers.enter(id, arriving)) {
            throw Problem.of(UPLOAD_LOCKED);
        }
        try {
            writing.append(id, offset, arriving);
        } finally {
            writers.leave(id, arriving);
        }
        var after = find(id, ownerId);
        if (after.state() != UploadState.RECEIVING) {
            scheduler.get().triggerCheckForDueExecutions();
        }
        return after;
    }

    /**
     * Looks once more into a file that is held back.
     *
     * @throws Problem {@code UPLOAD_NOT_FOUND}, or {@code CHANGED_MEANWHILE} when it is not held back
     */
    public Upload retry(UUID id, @Nullable UUID ownerId) {
        owned(id, ownerId);
        var retried = upload(ledger.retry(id));
        scheduler.get().triggerCheckForDueExecutions();
        return retried;
    }

    /**
     * Forgets an upload and what has come of it. What it has become stays.
     *
     * @throws Problem {@code UPLOAD_NOT_FOUND}
     */
    public void terminate(UUID id, @Nullable UUID ownerId) {
        owned(id, ownerId);
        writers.seeOff(id);
        ledger.forget(id)
                .ifPresent(row -> StoreFailures.said(() -> {
                    partials.discard(row.object());
                    return row;
                }));
    }

    /** What has expired may be swept at any moment, and nobody goes on with it. */
    private UploadRow goingOn(UUID id, @Nullable UUID ownerId) {
        var row = owned(id, ownerId);
        var now = clock.instant();
        if (row.state() == UploadState.RECEIVING
                && !row.isHeld(now)
                && !row.expiresAt().isAfter(now)) {
            throw Problem.of(UPLOAD_NOT_FOUND);
        }
        return row;
    }

    private UploadRow owned(UUID id, @Nullable UUID ownerId) {
        return rows.find(id)
                .filter(row -> ownerId == null || ownerId.equals(row.ownerId()))
                .orElseThrow(() -> Problem.of(UPLOAD_NOT_FOUND));
    }

    private Upload upload(UploadRow row) {
        return new Upload(
                row.id(),
                row.ownerId(),
                row.name(),
                row.length(),
                row.size(),
                row.target(),
                row.state(),
                reasons.read(row.problem(), row.reasons()),
                row.checksum(),
                row.fileId(),
                row.assetId(),
                row.createdAt(),
                row.expiresAt());
    }
}
