package no.opphav.ingest;

import jakarta.inject.Singleton;
import no.opphav.catalogue.FileFacts;
import no.opphav.ingest.inspection.Inspection;
import no.opphav.ingest.inspection.Inspector;
import no.opphav.kernel.FileName;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a file can be taken, and as what. */
@Singleton
class Recognition {
    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);

    private final Inspector inspector;

    Recognition(Inspector inspector) {
        this.inspector = inspector;
    }

    /** A file is on its way. */
    void expect() {
        inspector.expect();
    }

    /**
     * What the file is.
     *
     * @throws Problem why it cannot be taken
     */
    Inspection.Accepted accept(Staged staged, FileName name) {
        return switch (inspector.inspect(staged.file(), name, staged.room())) {
            case Inspection.Accepted accepted -> accepted;
            case Inspection.Refused(var code, var reason, var arguments) ->
                throw Problem.of(code).at(new FieldProblem("file", reason, arguments));
            case Inspection.Broken(var how) -> {
                LOG.warn("A file of {} bytes broke its inspection: {}", staged.size(), how);
                throw Problem.of(ProblemCode.FILE_QUARANTINED).at(FieldProblem.of("file", "file-quarantined"));
            }
        };
    }

    static FileFacts facts(Inspection.Accepted accepted) {
        var facts = accepted.facts();
        return new FileFacts(facts.width(), facts.height(), facts.pages(), facts.duration(), facts.more());
    }
}
