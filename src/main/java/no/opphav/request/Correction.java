package no.opphav.request;

import org.jspecify.annotations.Nullable;

/**
 * What a requester corrects, each as it is to read from now on. The names are those of the form's fields.
 *
 * @param organisationKind such as {@code public-administration}; empty for none, null where it stays as it is
 * @param place empty where the event is online
 * @param audienceSize empty where nobody says; null where it stays as it is
 * @param message may be empty; null where it stays as it is
 */
public record Correction(
        String name,
        String organisation,
        @Nullable String organisationKind,
        String event,
        String place,
        String audience,
        @Nullable String audienceSize,
        @Nullable String message) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(correction)";
    }
}
