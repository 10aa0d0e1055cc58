package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.EMPTY_UPLOAD;
import static no.opphav.kernel.ProblemCode.FILE_NOT_FOUND;
import static no.opphav.kernel.ProblemCode.SCANNER_UNAVAILABLE;
import static no.opphav.kernel.ProblemCode.UPLOAD_INCOMPLETE;
import static no.opphav.kernel.ProblemCode.UPLOAD_TOO_LARGE;

import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.FileName;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.Written;
import no.opphav.storage.PartialObject;
import no.opphav.storage.PartialStore;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in that come whole, while the client waits. A file is streamed to the object store, hashed and counted on the
 * way, looked into where it lies, and only then kept and written down; its previews are drawn soon after. What is refused
 * leaves nothing behind.
 *
 * <p>All commands refuse a file with {@code EMPTY_UPLOAD}, {@code UPLOAD_INCOMPLETE}, {@code UPLOAD_TOO_LARGE},
 * {@code TYPE_MISMATCH}, {@code TYPE_NOT_ACCEPTED}, {@code ACTIVE_CONTENT}, {@code CAPTIONS_INVALID}, {@code FILE_DAMAGED}
 * or {@code FILE_LOCKED} at {@code file}, and with {@code STORE_UNAVAILABLE} or {@code SCANNER_UNAVAILABLE}; one refused with
 * {@code FILE_QUARANTINED} is held back among the {@link Uploads}. Captions are kept as WebVTT in UTF-8.
 */
@Singleton
public class Ingest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final PartialStore partials;
    private final StoreRoom room;
    private final Reception reception;
    private final Ledger ledger;
    private final UploadLedger uploads;
    private final Workspace workspace;
    private final UploadSettings settings;
    private final IdSource ids;

    Ingest(
            PartialStore partials,
            StoreRoom room,
            Reception reception,
            Ledger ledger,
            UploadLedger uploads,
            Workspace workspace,
            UploadSettings settings,
            IdSource ids) {
        this.partials = partials;
        this.room = room;
        this.reception = reception;
        this.ledger = ledger;
        this.uploads = uploads;
        this.workspace = workspace;
        this.settings = settings;
        this.ids = ids;
    }

    /**
     * Takes a file in as a new rendition.
     *
     * @throws Problem as said above, {@code VARIANT_NOT_FOUND}, or {@code INVALID_FIELDS}: at {@code role} when the variant has
     *     its original already, at {@code label} when that is too long, at {@code file} when what is to be captions is
     *     something else
     */
    public AssetFile add(UUID variantId, FileRole role, String label, IncomingFile file, Actor actor) {
        var cleaned = cleaned(label);
        var target = new UploadTarget.NewRendition(variantId, role, cleaned);
        return taken(file, role, target, actor, kept -> ledger.add(variantId, role, cleaned, kept, actor));
    }

    private static String cleaned(String label) {
        var written = new Written();
        var cleaned = written.line("label", label, AssetFile.LONGEST_LABEL);
        written.check();
        return cleaned;
    }

    /**
     * Takes a file in as the original of a variant that comes to be with it.
     *
     * @param held what it is kept for where it is held back
     * @param variant makes the variant, in the transaction that writes the file down
     * @throws Problem as said above, and what {@code variant} throws
     */
    public AssetFile begin(UploadTarget.NewDraft held, IncomingFile file, Actor actor, Supplier<UUID> variant) {
        return taken(file, FileRole.ORIGINAL, held, actor, kept -> ledger.begin(variant, kept, actor));
    }

    /**
     * Takes a file in as the next version of a rendition.
     *
     * @throws Problem as said above, {@code FILE_NOT_FOUND}, or {@code INVALID_FIELDS} at {@code file} when what is to be
     *     captions is something else
     */
    public AssetFile replace(UUID renditionId, IncomingFile file, Actor actor) {
        var versions = workspace.versions(renditionId);
        if (versions.isEmpty()) {
            throw Problem.of(FILE_NOT_FOUND);
        }
        var target = new UploadTarget.NextVersion(renditionId);
        var role = versions.getFirst().role();
        return taken(file, role, target, actor, kept -> ledger.replace(renditionId, kept, actor));
    }

    private AssetFile taken(
            IncomingFile incoming,
            FileRole role,
            UploadTarget target,
            Actor actor,
            Function<NewFile, AssetFile> writing) {
        reception.expect();
        var name = FileName.from(incoming.name());
        var object = StoreFailures.said(() -> received(incoming));
        return switch (outcome(object, name, role)) {
            case Outcome.Kept(var file) -> {
                var added = writing.apply(file);
                discard(object);
                yield added;
            }
            case Outcome.Refused(var problem) -> {
                discard(object);
                throw problem;
            }
            case Outcome.HeldBack(var problem) -> {
                holdBack(new NewUpload(name, null, object.size(), target), object, actor, problem);
                throw problem;
            }
        };
    }

    /** What its owner has no room for among the uploads is not kept. */
    private void holdBack(NewUpload held, PartialObject object, Actor actor, Problem problem) {
        try {
            uploads.quarantine(held, object, actor, problem);
        } catch (Problem tooMany) {
            discard(object);
            throw tooMany;
        }
    }

    private Outcome outcome(PartialObject object, FileName name, FileRole role) {
        try {
            return StoreFailures.said(() -> reception.receive(object, name, role));
        } catch (MalwareScanner.ScannerUnavailable e) {
            discard(object);
            throw Problem.of(SCANNER_UNAVAILABLE);
        } catch (RuntimeException e) {
            discard(object);
            throw e;
        }
    }

    private PartialObject received(IncomingFile incoming) {
        long announced = incoming.length() == null ? 0 : incoming.length();
        refuseIfTooLarge(announced);
        room.check(announced);
        var begun = partials.begin(ids.next());
        try {
            var content = new Arriving(incoming.content(), settings.maxSize(), null);
            var object = partials.append(begun, content, progress -> {});
            refuseIfTooLarge(content.isTooMuch() ? settings.maxSize() + 1 : object.size());
            return whole(object, incoming);
        } catch (UncheckedIOException e) {
            discard(begun);
            throw incomplete();
        } catch (RuntimeException e) {
            discard(begun);
            throw e;
        }
    }

    private static PartialObject whole(PartialObject object, IncomingFile incoming) {
        if (incoming.length() != null && incoming.length() != object.size()) {
            throw incomplete();
        }
        if (object.size() == 0) {
            throw Problem.of(EMPTY_UPLOAD).at(FieldProblem.of("file", "file-empty"));
        }
        return object;
    }

    /** What stays because the store is away, the sweep finds. */
    private void discard(PartialObject object) {
        try {
            partials.discard(object);
        } catch (StoreUnavailable | StoreRefusal e) {
            LOG.warn("The unfinished object {} stays behind for now: {}", object.id(), e.getMessage());
        }
    }

    private void refuseIfTooLarge(long size) {
        if (size > settings.maxSize()) {
            throw Problem.of(UPLOAD_TOO_LARGE).at(FieldProblem.of("file", "file-too-large", settings.words()));
        }
    }

    private static Problem incomplete() {
        return Problem.of(UPLOAD_INCOMPLETE).at(FieldProblem.of("file", "file-incomplete"));
    }
}
