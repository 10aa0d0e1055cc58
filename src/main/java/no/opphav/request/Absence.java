package no.opphav.request;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That an editor is away from one day to another, both included, and who has what is theirs meanwhile.
 *
 * @param name of who is away
 * @param coverName of who stands in
 */
public record Absence(
        UUID id, UUID accountId, String name, LocalDate fromDay, LocalDate toDay, UUID coverId, String coverName) {
    /** Whether that one is away on a day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "(absence " + id + ")";
    }
}
