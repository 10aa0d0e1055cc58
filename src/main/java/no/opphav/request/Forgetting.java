package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.opphav.kernel.Site;

/** Forgets the requesters whose time is over. */
@Singleton
class Forgetting {
    private static final int AT_ONCE = 500;

    private final RequestRows rows;
    private final Erasure erasure;
    private final Retention retention;
    private final ServiceLevel level;
    private final Site site;

    Forgetting(RequestRows rows, Erasure erasure, Retention retention, ServiceLevel level, Site site) {
        this.rows = rows;
        this.erasure = erasure;
        this.retention = retention;
        this.level = level;
        this.site = site;
    }

    /** Erases what is due, each request in a transaction of its own. What is left over waits for the next time. */
    void pass(BooleanSupplier stopping) {
        for (var state : RequestState.values()) {
            if (state.isOver()) {
                erase(state, true, stopping);
                erase(state, false, stopping);
            }
        }
    }

    private void erase(RequestState state, boolean verified, BooleanSupplier stopping) {
        var before = level.today().minusDays(retention.days(state, verified));
        var fromEvent = Retention.isFromEvent(state, verified);
        for (UUID request : rows.findForgettable(
                state, verified, fromEvent, before, site.timeZone().getId(), AT_ONCE)) {
            if (stopping.getAsBoolean()) {
                return;
            }
            erasure.erase(request, new Mover.Service());
        }
    }
}
