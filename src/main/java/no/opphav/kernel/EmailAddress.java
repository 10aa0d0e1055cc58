package no.opphav.kernel;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address (RFC 5321), international letters allowed on both sides of the {@code @} (RFC 6531). There are no line
 * breaks in it. Not taken are addresses at a bare IP address, and domains with letters that IDNA 2003 and 2008 read
 * differently, which can be written in their ASCII form.
 *
 * @param value as it was written, without surrounding space and in Unicode's composed form; at most 254 characters
 */
public record EmailAddress(String value) {
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]";
    private static final Pattern LOCAL =
            Pattern.compile(LETTER + "+(?:\\." + LETTER + "+)*|\"(?:[ !#-\\[\\]-~\\p{L}\\p{M}\\p{N}]|\\\\[ -~])*\"");
    private static final Pattern LABEL =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern READ_DIFFERENTLY = Pattern.compile("[ßς\u200c\u200d]");
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not a mail address");
        }
    }

    /** The address, if the text is one. */
    public static Optional<EmailAddress> parse(String text) {
        String bare = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        return isAddress(bare) ? Optional.of(new EmailAddress(bare)) : Optional.empty();
    }

    /** The address, if the text is one that mail from anywhere can reach: its domain has a dot in it. */
    public static Optional<EmailAddress> parseReachable(String text) {
        return parse(text).filter(address -> address.domain().contains("."));
    }

    /** The part before the {@code @}. */
    public String local() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** The part after the {@code @}, as it was written. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The address with its domain in ASCII (RFC 3492), as every mail server finds it. */
    public String withAsciiDomain() {
        return local() + "@" + ascii(domain()).orElseThrow();
    }

    /** Whether only a mail server with SMTPUTF8 (RFC 6531) can take it. */
    public boolean isInternational() {
        return !StandardCharsets.US_ASCII.newEncoder().canEncode(local());
    }

    /** The form by which two spellings of one address are compared. */
    public String comparable() {
        return withAsciiDomain().toLowerCase(Locale.ROOT);
    }

    private static boolean isAddress(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return false;
        }
        var local = text.substring(0, at);
        return local.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LOCAL
                && LOCAL.matcher(local).matches()
                && isDomain(text.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        for (var label : domain.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return !READ_DIFFERENTLY.matcher(domain).find()
                && ascii(domain)
                        .filter(ascii -> ascii.length() <= LONGEST_DOMAIN)
                        .isPresent();
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Never the address itself, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "(mail address)";
    }
}
