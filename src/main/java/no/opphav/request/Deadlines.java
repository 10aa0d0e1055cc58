package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.opphav.kernel.Problem;

/** Moves requests whose time is over. */
@Singleton
class Deadlines {
    private static final int AT_ONCE = 500;

    private final RequestRows rows;
    private final Moves moves;
    private final ServiceLevel level;
    private final Clock clock;

    Deadlines(RequestRows rows, Moves moves, ServiceLevel level, Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.level = level;
        this.clock = clock;
    }

    /** Expires and closes what is due, each request in a transaction of its own. What is left over waits for the next time. */
    void pass(BooleanSupplier stopping) {
        make(Move.LAPSE, rows.findLapsed(level.lapsed(), AT_ONCE), stopping);
        make(Move.EXPIRE, rows.findUnanswered(level.today(), AT_ONCE), stopping);
        make(Move.CLOSE, rows.findFinished(level.today(), clock.instant(), AT_ONCE), stopping);
    }

    private void make(Move move, List<UUID> requests, BooleanSupplier stopping) {
        for (var request : requests) {
            if (stopping.getAsBoolean()) {
                return;
            }
            make(move, request);
        }
    }

    /** Whoever has moved the request meanwhile was first. */
    private void make(Move move, UUID request) {
        try {
            moves.make(request, move, new Mover.Service(), "");
        } catch (Problem overtaken) {
            return;
        }
    }
}
