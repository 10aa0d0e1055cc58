package no.opphav.request;

/**
 * What a requester corrects, each as it is to read from now on. The names are those of the form's fields.
 *
 * @param place empty where the event is online
 */
public record Correction(String name, String organisation, String event, String place, String audience) {
    /** Never what was written. */
    @Override
    public String toString() {
        return "(correction)";
    }
}
