package no.opphav.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as HTML's {@code input type=email} accepts it, international letters allowed (RFC 6531).
 *
 * @param value as it was written, without surrounding space; at most 254 characters (RFC 5321)
 */
public record EmailAddress(String value) {
    private static final Pattern FORM = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?)*");
    private static final int MAX_LENGTH = 254;

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    /** The address, if the text is one. */
    public static Optional<EmailAddress> parse(String text) {
        String bare = text.strip();
        return isAddress(bare) ? Optional.of(new EmailAddress(bare)) : Optional.empty();
    }

    /** The form by which two spellings of one address are compared. */
    public String comparable() {
        return value.toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    /** Never the address itself, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "(mail address)";
    }
}
