package no.opphav.web;

/**
 * One of several things to choose.
 *
 * @param hint what tells it from the others; may be empty
 */
public record Option(String value, String label, String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
