package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.FILE_QUARANTINED;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewDerivative;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.StoredObjects;
import no.opphav.ingest.MalwareScanner.Scan;
import no.opphav.ingest.captions.Captions;
import no.opphav.ingest.inspection.Inspection;
import no.opphav.ingest.inspection.Inspector;
import no.opphav.ingest.worker.Breakage;
import no.opphav.ingest.worker.Rooms;
import no.opphav.kernel.FileName;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.storage.MissingObject;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.PartialObject;
import no.opphav.storage.PartialStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into whole files and keeps those that may be offered. It may be asked about the same file again, also when it was
 * killed before: what is kept already is kept once.
 */
@Singleton
class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Optional<MalwareScanner> scanner;
    private final Inspector inspector;
    private final Captions captions;
    private final PartialStore partials;
    private final ObjectStore store;
    private final StoredObjects objects;
    private final Safekeeping safekeeping;
    private final Staging staging;

    Reception(
            Optional<MalwareScanner> scanner,
            Inspector inspector,
            Captions captions,
            PartialStore partials,
            ObjectStore store,
            StoredObjects objects,
            Safekeeping safekeeping,
            Staging staging) {
        this.scanner = scanner;
        this.inspector = inspector;
        this.captions = captions;
        this.partials = partials;
        this.store = store;
        this.objects = objects;
        this.safekeeping = safekeeping;
        this.staging = staging;
    }

    /** Says that a file is on its way. */
    void expect() {
        inspector.expect();
    }

    /**
     * What becomes of a file.
     *
     * @param role what it is to be; null where it is not known yet
     * @throws MissingObject if its bytes are gone
     * @throws MalwareScanner.ScannerUnavailable if nobody can say for now whether it is malware
     * @throws no.opphav.storage.StoreUnavailable likewise
     */
    Outcome receive(PartialObject object, FileName name, @Nullable FileRole role) {
        return harm(object)
                .<Outcome>map(problem -> new Outcome.HeldBack(problem))
                .orElseGet(() -> inspected(object, name, role));
    }

    private Optional<Problem> harm(PartialObject object) {
        return scanner.flatMap(present -> switch (scanned(present, object)) {
            case Scan.Clean() -> Optional.empty();
            case Scan.Infected(var signature) -> Optional.of(heldBack("file-infected", signature));
            case Scan.TooLarge() -> Optional.of(heldBack("file-not-scanned"));
        });
    }

    private Scan scanned(MalwareScanner present, PartialObject object) {
        try (var content = open(object)) {
            return present.scan(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem heldBack(String reason, Object... arguments) {
        return Problem.of(FILE_QUARANTINED).at(FieldProblem.of("file", reason, arguments));
    }

    private Outcome inspected(PartialObject object, FileName name, @Nullable FileRole role) {
        var room = staging.room();
        try {
            var file = local(object, room);
            return switch (inspector.inspect(file, name, room)) {
                case Inspection.Accepted accepted -> accepted(new Candidate(object, file, name), accepted, role, room);
                case Inspection.Refused refused -> refused(refused);
                case Inspection.Broken(var how) -> broken(object, how);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Rooms.delete(room);
        }
    }

    private Outcome accepted(Candidate candidate, Inspection.Accepted accepted, @Nullable FileRole role, Path room)
            throws IOException {
        if (role != FileRole.CAPTIONS) {
            return new Outcome.Kept(kept(candidate, accepted));
        }
        try {
            var webVtt = captions.asWebVtt(candidate.file(), accepted.mediaType(), room);
            return webVtt.isPresent()
                    ? rewritten(candidate, webVtt.get(), room)
                    : new Outcome.Kept(kept(candidate, accepted));
        } catch (Problem problem) {
            return problem.code() == FILE_QUARANTINED ? new Outcome.HeldBack(problem) : new Outcome.Refused(problem);
        }
    }

    /** Captions that were in another format or encoding. */
    private Outcome rewritten(Candidate original, Path webVtt, Path room) throws IOException {
        var name = FileName.from(Captions.renamed(original.name()));
        return switch (inspector.inspect(webVtt, name, room)) {
            case Inspection.Accepted accepted -> new Outcome.Kept(put(webVtt, name, accepted));
            case Inspection.Refused refused -> refused(refused);
            case Inspection.Broken(var how) -> broken(original.object(), how);
        };
    }

    private static Outcome broken(PartialObject object, Breakage how) {
        LOG.warn("A file of {} bytes broke its inspection: {}", object.size(), how);
        return new Outcome.HeldBack(heldBack("file-quarantined"));
    }

    private static Outcome refused(Inspection.Refused refused) {
        var where = new FieldProblem("file", refused.reason(), refused.arguments());
        return new Outcome.Refused(Problem.of(refused.code()).at(where));
    }

    private NewFile kept(Candidate candidate, Inspection.Accepted accepted) throws IOException {
        var object = candidate.object();
        complete(object);
        return new NewFile(
                object.checksum(),
                object.size(),
                accepted.mediaType(),
                candidate.name(),
                accepted.facts().known(),
                publicCopy(accepted));
    }

    private @Nullable NewDerivative publicCopy(Inspection.Accepted accepted) throws IOException {
        var copy = accepted.withoutPlace();
        if (copy == null) {
            return null;
        }
        return safekeeping.keep(copy, DerivativePurpose.PUBLIC, accepted.mediaType());
    }

    /** Makes it an object of the store; where that object is there but unsound, these bytes take its place. */
    private void complete(PartialObject object) throws IOException {
        var key = object.checksum();
        if (!objects.claim(key)) {
            partials.complete(object);
            return;
        }
        try (var content = partials.open(object)) {
            store.replace(key, object.size(), content);
        } catch (MissingObject e) {
            LOG.info("A run that was killed has restored object {} already", key);
        }
        partials.complete(object);
        objects.sound(key);
    }

    private NewFile put(Path file, FileName name, Inspection.Accepted accepted) throws IOException {
        var key = safekeeping.keep(file);
        return new NewFile(
                key,
                Files.size(file),
                accepted.mediaType(),
                name,
                accepted.facts().known());
    }

    /** The bytes in a file of this machine: the store's own where it has one of exactly these. */
    private Path local(PartialObject object, Path room) throws IOException {
        var own = partials.file(object);
        if (own.isPresent() && Files.exists(own.get()) && Files.size(own.get()) == object.size()) {
            return own.get();
        }
        try (var bytes = open(object)) {
            return Staging.copy(bytes, object.size(), room);
        }
    }

    /** The bytes, also when a run that was killed has made them an object already. */
    private InputStream open(PartialObject object) {
        try {
            return partials.open(object);
        } catch (MissingObject e) {
            return store.open(object.checksum(), 0, object.size());
        }
    }

    private record Candidate(PartialObject object, Path file, FileName name) {}
}
