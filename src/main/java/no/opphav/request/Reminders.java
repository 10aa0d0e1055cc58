package no.opphav.request;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Reminds editors of answers that are due: whoever has a request, or stands in, on the day on which its answer is due; all of
 * them a working day later. What nobody has is everybody's.
 */
@Singleton
class Reminders {
    private static final int AT_ONCE = 200;

    private final ReminderRows rows;
    private final Reminding reminding;
    private final ServiceLevel level;

    Reminders(ReminderRows rows, Reminding reminding, ServiceLevel level) {
        this.rows = rows;
        this.reminding = reminding;
        this.level = level;
    }

    /** Writes down the reminders whose time has come, each in a transaction of its own. What is left over waits for the next time. */
    void remind(BooleanSupplier stopping) {
        var day = level.reminded();
        var before = WorkingDays.lastUpTo(day).minusDays(1);
        for (var id : rows.findDue(day, Reminding.DUE, AT_ONCE)) {
            if (stopping.getAsBoolean()) {
                return;
            }
            reminding.due(id, day, before);
        }
        for (UUID id : rows.findDue(before, Reminding.OVERDUE, AT_ONCE)) {
            if (stopping.getAsBoolean()) {
                return;
            }
            reminding.overdue(id, before);
        }
    }
}
