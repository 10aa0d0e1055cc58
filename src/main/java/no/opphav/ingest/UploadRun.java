package no.opphav.ingest;

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

/**
 * Looks into an upload of which all has come, and writes down what becomes of it. It can be killed at any point: the next
 * run finishes what this one began. What fails on our side ends the run with an exception, so that it is tried again.
 */
@Singleton
class UploadRun {
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

    void inspect(UUID id) {
        ledger.inspecting(id).ifPresent(this::inspect);
    }

    private void inspect(UploadRow upload) {
        try {
            finish(upload, reception.receive(upload.object(), upload.name(), outcomes.role(upload)));
        } catch (MissingObject e) {
            refuse(upload, Problem.of(UPLOAD_INCOMPLETE).at(FieldProblem.of("file", "file-incomplete")));
        } catch (RuntimeException e) {
            ledger.end(upload.id(), UploadState.RECEIVED, waiting(e));
            throw e;
        }
    }

    private void finish(UploadRow upload, Outcome outcome) {
        switch (outcome) {
            case Outcome.Kept kept -> accept(upload, kept);
            case Outcome.Refused(var problem) -> refuse(upload, problem);
            case Outcome.HeldBack(var problem) -> ledger.end(upload.id(), UploadState.QUARANTINED, problem);
        }
    }

    /** The bytes may have been kept under another form, so what came is let go of. */
    private void accept(UploadRow upload, Outcome.Kept kept) {
        try {
            outcomes.accept(upload, kept.file());
        } catch (Problem problem) {
            ledger.end(upload.id(), UploadState.REFUSED, problem);
        }
        partials.discard(upload.object());
    }

    private void refuse(UploadRow upload, Problem problem) {
        ledger.end(upload.id(), UploadState.REFUSED, problem);
        partials.discard(upload.object());
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
