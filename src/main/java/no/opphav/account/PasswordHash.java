package no.opphav.account;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A hash as it is kept: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<digest>} (PHC string format).
 *
 * @param salt in Base64, without padding
 * @param digest in Base64, without padding
 */
record PasswordHash(HashCost cost, String salt, String digest) {
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** Reads what is kept; anything else is a fault of the database. */
    static PasswordHash parse(String kept) {
        var parts = PHC.matcher(kept);
        if (!parts.matches()) {
            throw new IllegalStateException("A password's hash is kept in a form that is not known");
        }
        var cost = new HashCost(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        return new PasswordHash(cost, parts.group(4), parts.group(5));
    }

    static PasswordHash of(HashCost cost, byte[] salt, byte[] digest) {
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash(cost, base64.encodeToString(salt), base64.encodeToString(digest));
    }

    String toPhc() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(cost.kibibytes(), cost.iterations(), cost.lanes(), salt, digest);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    byte[] digestBytes() {
        return Base64.getDecoder().decode(digest);
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return "(password hash)";
    }
}
