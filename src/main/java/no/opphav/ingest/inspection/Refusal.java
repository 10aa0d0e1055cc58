package no.opphav.ingest.inspection;

import java.util.List;
import no.opphav.kernel.ProblemCode;

/** Ends the reading of a file that cannot be taken. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Inspection.Refused refused;

    Refusal(ProblemCode code, String reason, Object... arguments) {
        super(reason, null, false, false);
        this.refused = new Inspection.Refused(code, reason, List.of(arguments));
    }

    static Refusal damaged() {
        return new Refusal(ProblemCode.FILE_DAMAGED, "file-damaged");
    }

    static Refusal locked() {
        return new Refusal(ProblemCode.FILE_LOCKED, "file-locked");
    }

    /** What it unpacks to is more than can be held. */
    static Refusal unpacksTooLarge() {
        return new Refusal(ProblemCode.UPLOAD_TOO_LARGE, "file-unpacks-too-large");
    }

    static Refusal active(String found) {
        return new Refusal(ProblemCode.ACTIVE_CONTENT, "file-active", found);
    }

    Inspection.Refused refused() {
        return refused;
    }
}
