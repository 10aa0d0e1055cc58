package no.opphav.search;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import no.opphav.kernel.Problem;

/**
 * Where a page begins: after the asset that was updated at an instant and has an id.
 *
 * @param updatedAt to the microsecond, as the database keeps it
 */
record Cursor(Instant updatedAt, UUID id) {
    /** Before every asset. */
    static final Cursor START = new Cursor(Instant.parse("3000-01-01T00:00:00Z"), new UUID(-1, -1));

    private static final int BYTES = 24;

    static Cursor after(FoundRow row) {
        return new Cursor(row.updatedAt(), row.id());
    }

    /** The cursor that {@link #toString()} wrote. */
    static Cursor parse(String text) {
        var bytes = ByteBuffer.wrap(decoded(text));
        if (bytes.remaining() != BYTES) {
            throw invalid();
        }
        var micros = bytes.getLong();
        if (micros < 0 || micros > micros(START.updatedAt())) {
            throw invalid();
        }
        return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return Problem.field("cursor", "invalid");
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** Base64url (RFC 4648); what it holds is nobody's business. */
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(micros(updatedAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
