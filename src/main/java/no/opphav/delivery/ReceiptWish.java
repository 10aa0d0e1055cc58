package no.opphav.delivery;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What whoever wants to know the code of a download's receipt makes up, sends with the download and tells nobody else.
 *
 * @param text 128 random bits as hexadecimal digits
 */
public record ReceiptWish(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public ReceiptWish {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a wish for a receipt");
        }
    }

    /** Anything else is none. */
    public static Optional<ReceiptWish> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ReceiptWish(text)) : Optional.empty();
    }

    /** Never what was made up. */
    @Override
    public String toString() {
        return "(wish)";
    }
}
