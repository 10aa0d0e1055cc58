package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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

    /** Something that happened; what an editor or a rule did, the audit trail keeps too, without the words. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(PresentationRequest request, RequestEvent.Type type, Mover by, String note) {
        put(request, type, by, note);
    }

    /** That something was corrected, and what; nothing where nothing was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void correct(PresentationRequest request, Mover by, List<Corrected> all) {
        var changes = all.stream().filter(Corrected::isChange).toList();
        if (!changes.isEmpty()) {
            var event = put(request, RequestEvent.Type.CORRECTED, by, "");
            changes.forEach(each -> rows.addCorrected(event, each.field(), each.before(), each.after()));
        }
    }

    private UUID put(PresentationRequest request, RequestEvent.Type type, Mover by, String note) {
        var account = by.account();
        var id = ids.next();
        rows.add(
                id,
                request.id(),
                clock.instant(),
                by.party(),
                account == null ? null : account.id(),
                type,
                by.ruleId(),
                note);
        if (account != null) {
            trail.record(account, action(type), request.id(), request.reference());
        } else if (by instanceof Mover.Rule(var _, var name, var _)) {
            trail.record(
                    new Actor.Service(), action(type) + "-by-rule", request.id(), request.reference() + " " + name);
        }
        return id;
    }

    private static String action(RequestEvent.Type type) {
        return "request." + type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
