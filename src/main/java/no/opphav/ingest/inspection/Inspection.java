package no.opphav.ingest.inspection;

import java.util.List;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.ProblemCode;

/** What came out of looking into a file. */
public sealed interface Inspection {
    /** The file may be offered. */
    record Accepted(MediaType mediaType, Facts facts) implements Inspection {}

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
}
