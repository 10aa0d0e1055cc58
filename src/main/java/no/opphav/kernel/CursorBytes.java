package no.opphav.kernel;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** How the place where a page of a list begins is written in an address. What it holds is nobody's business. */
public final class CursorBytes {
    private CursorBytes() {}

    /** The bytes of a cursor that {@link #write} wrote, whoever's it is. */
    public static ByteBuffer read(String text) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** The bytes as Base64url (RFC 4648) without padding. */
    public static String write(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** {@code INVALID_FIELDS} at {@code cursor}: it is not one of ours, or of another list. */
    public static Problem invalid() {
        return Problem.field("cursor", "invalid");
    }

    /** Microseconds since 1970, as exact as the database keeps an instant. */
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The instant that is so many microseconds after 1970 began. */
    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
