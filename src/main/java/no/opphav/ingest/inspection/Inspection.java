package no.opphav.ingest.inspection;

import java.nio.file.Path;
import java.util.List;
import no.opphav.ingest.worker.Breakage;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What came out of looking into a file. */
public sealed interface Inspection {
    /**
     * The file may be offered.
     *
     * @param withoutPlace where the file says where it was made: a copy that does not, for the public, in the room that was
     *     given; null where the file says nothing of the kind
     */
    record Accepted(
            MediaType mediaType, Facts facts, @Nullable Path withoutPlace) implements Inspection {}

    /**
     * The file cannot be taken.
     *
     * @param reason the message key {@code field.<reason>} whose sentence tells the editor what to do
     * @param arguments what that sentence takes, such as a line
     */
    record Refused(ProblemCode code, String reason, List<Object> arguments) implements Inspection {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** The file broke what looked into it. Nothing is known of it, and it must not be offered. */
    record Broken(Breakage how) implements Inspection {}
}
