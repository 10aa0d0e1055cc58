package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.function.BooleanSupplier;

/** Thanks those who fetched something, some days after their event. */
@Singleton
class Thanks {
    private static final int AT_ONCE = 500;
    /** Later it would only surprise. */
    private static final int DAYS_LATE = 14;

    private final RequestRows rows;
    private final Audiences audiences;
    private final ServiceLevel level;

    Thanks(RequestRows rows, Audiences audiences, ServiceLevel level) {
        this.rows = rows;
        this.audiences = audiences;
        this.level = level;
    }

    /** Writes what is due, each mail in a transaction of its own. What is left over waits for the next time. */
    void pass(BooleanSupplier stopping) {
        if (level.thankAfter() == 0) {
            return;
        }
        var last = level.reminded().minusDays(level.thankAfter());
        for (var request : rows.findThankable(last.minusDays(DAYS_LATE), last, AT_ONCE)) {
            if (stopping.getAsBoolean()) {
                return;
            }
            audiences.thank(request);
        }
    }
}
