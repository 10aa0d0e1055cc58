package no.opphav.platform.http;

import jakarta.inject.Singleton;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures of the service itself, each under an id by which a reader of the log finds what a person saw. */
@Singleton
class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final IdSource ids;

    Incidents(IdSource ids) {
        this.ids = ids;
    }

    /**
     * Writes the failure to the log; not the request's address, which may hold a token. A database that is away is known to be,
     * and gets no incident of each request.
     */
    Problem record(Throwable failure) {
        if (DatabaseFailures.isAway(failure)) {
            LOG.warn("A request met no database: {}", failure.getMessage());
            return Problem.of(ProblemCode.DATABASE_UNAVAILABLE);
        }
        var id = ids.next().toString();
        LOG.error("A request failed, incident {}", id, failure);
        return Problem.of(ProblemCode.INTERNAL_ERROR, id);
    }
}
