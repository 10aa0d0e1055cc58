package no.opphav.delivery;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import no.opphav.kernel.FileName;

/** {@code Content-Disposition} (RFC 6266): whether a browser shows or saves a file, and under which name. */
record Disposition(String type, FileName name) {
    static final String INLINE = "inline";

    private static final Pattern MARK = Pattern.compile("\\p{M}");
    /** A percent sign too, which some clients decode. */
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]|%");

    private static final String PLAIN = "!#$&+-.^_`|~";

    static Disposition attachment(FileName name) {
        return new Disposition("attachment", name);
    }

    static Disposition inline(FileName name) {
        return new Disposition(INLINE, name);
    }

    boolean isInline() {
        return type.equals(INLINE);
    }

    /** The name in ASCII for old clients and, where that is not all of it, as it is (RFC 8187). */
    @Override
    public String toString() {
        var ascii = ascii();
        var plain = type + "; filename=\"" + ascii + '"';
        return ascii.equals(name.value()) ? plain : plain + "; filename*=UTF-8''" + encoded();
    }

    private String ascii() {
        var latin = name.value()
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("ø", "o")
                .replace("Ø", "O");
        var plain =
                MARK.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        return NOT_ASCII.matcher(plain).replaceAll("_");
    }

    private String encoded() {
        var encoded = new StringBuilder();
        for (var octet : name.value().getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append("%%%02X".formatted(octet));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || PLAIN.indexOf(octet) >= 0;
    }
}
