package no.opphav.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.CursorBytes;
import no.opphav.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Where a part of the trail begins: after an entry. */
record AuditCursor(Instant at, UUID id) {
    private static final int BYTES = 24;
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");
    private static final AuditCursor BEGINNING = new AuditCursor(LAST, new UUID(-1, -1));

    static AuditCursor after(AuditEntry entry) {
        return new AuditCursor(entry.at(), entry.id());
    }

    /**
     * The cursor that {@link #toString()} wrote; the beginning where there is none.
     *
     * @throws Problem {@code INVALID_FIELDS} at {@code cursor}
     */
    static AuditCursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return BEGINNING;
        }
        var bytes = CursorBytes.read(text);
        if (bytes.remaining() != BYTES) {
            throw CursorBytes.invalid();
        }
        var micros = bytes.getLong();
        if (micros < 0 || micros > CursorBytes.micros(LAST)) {
            throw CursorBytes.invalid();
        }
        return new AuditCursor(CursorBytes.instant(micros), new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** Base64url (RFC 4648). */
    @Override
    public String toString() {
        return CursorBytes.write(ByteBuffer.allocate(BYTES)
                .putLong(CursorBytes.micros(at))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }
}
