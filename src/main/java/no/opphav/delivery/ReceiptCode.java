package no.opphav.delivery;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Token;

/**
 * What a receipt is looked up by: 50 bits as ten signs of Crockford's base 32, in which no two signs look alike.
 *
 * @param value in capitals, without a hyphen
 */
public record ReceiptCode(String value) {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final int BITS_OF_SIGN = 5;

    public ReceiptCode {
        if (!value.matches("[" + SIGNS + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("Not a receipt code: " + value);
        }
    }

    /** The code that is the last 50 of these bits. */
    static ReceiptCode of(long bits) {
        var code = new StringBuilder();
        for (long rest = bits; code.length() < LENGTH; rest >>>= BITS_OF_SIGN) {
            code.append(SIGNS.charAt((int) (rest & (SIGNS.length() - 1))));
        }
        return new ReceiptCode(code.toString());
    }

    /** The code of the receipt that a file of a grant brings which is fetched by its link; nobody can make it up. */
    public static ReceiptCode ofGrant(Token link, UUID fileId) {
        var digest = Checksum.ofContent((link.secret() + " " + fileId).getBytes(StandardCharsets.UTF_8))
                .bytes();
        var code = new StringBuilder();
        for (var sign = 0; sign < LENGTH; sign++) {
            code.append(SIGNS.charAt(digest[sign] & (SIGNS.length() - 1)));
        }
        return new ReceiptCode(code.toString());
    }

    /** The code as people write it: with a hyphen or spaces, in small letters, with O for 0 and I or L for 1. */
    public static Optional<ReceiptCode> parse(String written) {
        var value = written.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return value.matches("[" + SIGNS + "]{" + LENGTH + "}")
                ? Optional.of(new ReceiptCode(value))
                : Optional.empty();
    }

    /** As it is shown: {@code 7KQ2M-4X9TB}. */
    @Override
    public String toString() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
