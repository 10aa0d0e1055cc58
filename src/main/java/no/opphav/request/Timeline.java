package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;

/** Writes down what happens to requests, in the transaction in which it happens. */
@Singleton
class Timeline {
    private final EventRows rows;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    Timeline(EventRows rows, AuditTrail trail, IdSource ids, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Something that the presenter did. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID requestId, RequestEvent.Type type) {
        rows.add(ids.next(), requestId, clock.instant(), null, type, "");
    }

    /** Something that an editor did; the audit trail keeps it too, without the words. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(PresentationRequest request, RequestEvent.Type type, String note, Actor.Account by) {
        rows.add(ids.next(), request.id(), clock.instant(), by.id(), type, note);
        trail.record(by, action(type), request.id(), request.reference());
    }

    private static String action(RequestEvent.Type type) {
        return switch (type) {
            case SUBMITTED -> "request.submitted";
            case APPROVED -> "request.approved";
            case DECLINED -> "request.declined";
            case REVOKED -> "request.revoked";
            case DELIVERED -> "request.delivered";
        };
    }
}
