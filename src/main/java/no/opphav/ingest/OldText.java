package no.opphav.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Text in whatever encoding its program wrote. */
final class OldText {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private OldText() {}

    /**
     * The text without its byte-order mark, if its encoding can be told: UTF-8, UTF-16 with a mark, or Windows' for western
     * Europe.
     */
    static Optional<String> decoded(byte[] bytes) {
        if (begins(bytes, 0xff, 0xfe)) {
            return strictly(UTF_16LE, bytes, 2);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return strictly(UTF_16BE, bytes, 2);
        }
        return strictly(UTF_8, bytes, begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0)
                .or(() -> strictly(WESTERN, bytes, 0).filter(OldText::isWestern));
    }

    /** Western letters stand mostly alone among ASCII; those of other alphabets, read wrongly, in rows. */
    private static boolean isWestern(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long foreign = text.chars().filter(sign -> sign > 0x7f).count();
        return foreign * 2 < letters;
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
