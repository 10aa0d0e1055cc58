package no.opphav.ingest;

import no.opphav.catalogue.NewFile;
import no.opphav.kernel.Problem;

/** What became of a whole file that was looked into. */
sealed interface Outcome {
    /** It may be offered, and its bytes are durable in the object store. */
    record Kept(NewFile file) implements Outcome {}

    /** It cannot be taken. */
    record Refused(Problem problem) implements Outcome {}

    /** It may do harm, or nobody can say that it does none. */
    record HeldBack(Problem problem) implements Outcome {}
}
