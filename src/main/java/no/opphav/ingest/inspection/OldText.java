package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.parser.txt.CharsetDetector;

/** Text in whatever encoding its program wrote. */
public final class OldText {
    /** Windows' own, of the languages that films are captioned in: western Europe's, the Cyrillic ones, Arabic. */
    private static final Set<String> WINDOWS = Set.of("windows-1252", "windows-1251", "windows-1256");

    private OldText() {}

    /**
     * The text without its byte-order mark, if its encoding can be told: UTF-8, UTF-16 with a mark, or one of Windows' for
     * western Europe, Russian and Ukrainian, or Arabic.
     */
    public static Optional<String> decoded(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe)) {
            return strictly(UTF_16LE, bytes, 2);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return strictly(UTF_16BE, bytes, 2);
        }
        return strictly(UTF_8, bytes, begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0).or(() -> detected(bytes));
    }

    /** Whether this is UTF-8, with a mark or without. */
    public static boolean isUtf8(byte[] bytes) {
        return strictly(UTF_8, bytes, 0).isPresent();
    }

    private static Optional<String> detected(byte[] bytes) {
        return Arrays.stream(new CharsetDetector().setText(bytes).detectAll())
                .map(match -> windows(match.getName()))
                .filter(WINDOWS::contains)
                .flatMap(name -> strictly(Charset.forName(name), bytes, 0).stream())
                .filter(OldText::isWritten)
                .findFirst();
    }

    /** Windows' encodings hold the letters of ISO's and more. */
    private static String windows(String name) {
        return switch (name) {
            case "ISO-8859-1" -> "windows-1252";
            default -> name.toLowerCase(java.util.Locale.ROOT);
        };
    }

    /**
     * Whether people write so. Letters of the west stand mostly alone among ASCII, those of other alphabets in rows of their
     * own; in the wrong encoding they are neither.
     */
    private static boolean isWritten(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long western = text.codePoints()
                .filter(sign -> sign > 0x7f && Character.isLetter(sign))
                .filter(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN)
                .count();
        long odd = text.codePoints()
                .filter(sign -> sign > 0x7f && Character.isISOControl(sign))
                .count();
        return odd == 0 && western * 2 < letters;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(Charset charset, byte[] bytes, int from) {
        try {
            var rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
            return Optional.of(charset.newDecoder().decode(rest).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
