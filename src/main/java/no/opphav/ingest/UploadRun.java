package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.FILE_QUARANTINED;
import static no.opphav.kernel.ProblemCode.INTERNAL_ERROR;
import static no.opphav.kernel.ProblemCode.SCANNER_UNAVAILABLE;
import static no.opphav.kernel.ProblemCode.UPLOAD_INCOMPLETE;

import jakarta.inject.Singleton;
import java.util.UUID;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.storage.MissingObject;
import no.opphav.storage.PartialStore;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into an upload of which all has come, and writes down what becomes of it. It can be killed at any point: the next
 * run finishes what this one began. What fails on our side ends the run with an exception, so that it is tried again; what
 * fails every time, and nobody knows why, is held back.
 */
@Singleton
class UploadRun {
    private static final Logger LOG = LoggerFactory.getLogger(UploadRun.class);
    /** With the pauses between them, this many take a quarter of an hour. */
    private static final int MOST_FAILURES = 10;

    private final UploadLedger ledger;
    private final Reception reception;
    private final UploadOutcomes outcomes;
    private final PartialStore partials;

    UploadRun(UploadLedger ledger, Reception reception, UploadOutcomes outcomes, PartialStore partials) {
        this.ledger = ledger;
        this.reception = reception;
        this.outcomes = outcomes;
        this.partials = partials;
    }

    /**
     * Looks into an upload, if it is still to be.
     *
     * @param failures how many runs in a row have failed before
     */
    void inspect(UUID id, int failures) {
        ledger.inspecting(id).ifPresent(upload -> inspect(upload, failures));
    }

    private void inspect(UploadRow upload, int failures) {
        try {
            finish(upload, reception.receive(upload.object(), upload.name(), outcomes.role(upload)));
        } catch (MissingObject e) {
            refuse(upload, Problem.of(UPLOAD_INCOMPLETE).at(FieldProblem.of("file", "file-incomplete")));
        } catch (RuntimeException e) {
            var waiting = waiting(e);
            if (waiting.code() == INTERNAL_ERROR && failures >= MOST_FAILURES) {
                giveUp(upload, e);
            } else {
                ledger.end(upload, UploadState.RECEIVED, waiting);
                throw e;
            }
        }
    }

    private void giveUp(UploadRow upload, RuntimeException failure) {
        LOG.error(
                "Upload {} fails every time: {}",
                upload.id(),
                failure.getClass().getName());
        ledger.end(
                upload,
                UploadState.QUARANTINED,
                Problem.of(FILE_QUARANTINED).at(FieldProblem.of("file", "file-quarantined")));
    }

    private void finish(UploadRow upload, Outcome outcome) {
        switch (outcome) {
            case Outcome.Kept kept -> accept(upload, kept);
            case Outcome.Refused(var problem) -> refuse(upload, problem);
            case Outcome.HeldBack(var problem) -> ledger.end(upload, UploadState.QUARANTINED, problem);
        }
    }

    /** The bytes may have been kept under another form, so what came is let go of. */
    private void accept(UploadRow upload, Outcome.Kept kept) {
        try {
            if (outcomes.accept(upload, kept.file())) {
                partials.discard(upload.object());
            }
        } catch (Problem problem) {
            refuse(upload, problem);
        }
    }

    private void refuse(UploadRow upload, Problem problem) {
        if (ledger.end(upload, UploadState.REFUSED, problem)) {
            partials.discard(upload.object());
        }
    }

    private static Problem waiting(RuntimeException failure) {
        return switch (failure) {
            case StoreUnavailable e -> Problem.of(StoreFailures.meaning(e));
            case StoreRefusal e -> Problem.of(StoreFailures.meaning(e));
            case MalwareScanner.ScannerUnavailable e -> Problem.of(SCANNER_UNAVAILABLE);
            default -> Problem.of(INTERNAL_ERROR);
        };
    }
}
