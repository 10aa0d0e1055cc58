package no.opphav.request;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.opphav.kernel.CursorBytes;
import no.opphav.kernel.Problem;

/**
 * Where a page of the inbox begins: after the request with a due day, or that moved at an instant, and an id.
 *
 * @param position the day since 1970, or the microsecond
 */
record InboxCursor(long position, UUID id) {
    private static final int BYTES = 24;
    private static final LocalDate LAST_DAY = LocalDate.of(3000, 1, 1);
    private static final Instant LAST_INSTANT = Instant.parse("3000-01-01T00:00:00Z");

    /** Before all that waits. */
    static final InboxCursor FIRST_DUE = new InboxCursor(0, new UUID(0, 0));

    /** Before all that is done. */
    static final InboxCursor LAST_MOVED = new InboxCursor(CursorBytes.micros(LAST_INSTANT), new UUID(-1, -1));

    static InboxCursor afterDue(PresentationRequest request) {
        return new InboxCursor(request.due().toEpochDay(), request.id());
    }

    static InboxCursor afterMoved(PresentationRequest request) {
        return new InboxCursor(CursorBytes.micros(request.movedAt()), request.id());
    }

    /**
     * The cursor that {@link #toString()} wrote.
     *
     * @throws Problem {@code INVALID_FIELDS} at {@code cursor}
     */
    static InboxCursor parse(String text, boolean isOfDays) {
        var bytes = CursorBytes.read(text);
        if (bytes.remaining() != BYTES) {
            throw CursorBytes.invalid();
        }
        var position = bytes.getLong();
        if (position < 0 || position > (isOfDays ? LAST_DAY.toEpochDay() : CursorBytes.micros(LAST_INSTANT))) {
            throw CursorBytes.invalid();
        }
        return new InboxCursor(position, new UUID(bytes.getLong(), bytes.getLong()));
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(position);
    }

    Instant instant() {
        return CursorBytes.instant(position);
    }

    /** Base64url (RFC 4648). */
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(position)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return CursorBytes.write(bytes.array());
    }
}
