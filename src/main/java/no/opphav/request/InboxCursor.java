package no.opphav.request;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
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
    static final InboxCursor LAST_MOVED = new InboxCursor(micros(LAST_INSTANT), new UUID(-1, -1));

    static InboxCursor afterDue(PresentationRequest request) {
        return new InboxCursor(request.due().toEpochDay(), request.id());
    }

    static InboxCursor afterMoved(PresentationRequest request) {
        return new InboxCursor(micros(request.movedAt()), request.id());
    }

    /**
     * The cursor that {@link #toString()} wrote.
     *
     * @throws Problem {@code INVALID_FIELDS} at {@code cursor}
     */
    static InboxCursor parse(String text, boolean isOfDays) {
        var bytes = ByteBuffer.wrap(decoded(text));
        if (bytes.remaining() != BYTES) {
            throw invalid();
        }
        var position = bytes.getLong();
        if (position < 0 || position > (isOfDays ? LAST_DAY.toEpochDay() : micros(LAST_INSTANT))) {
            throw invalid();
        }
        return new InboxCursor(position, new UUID(bytes.getLong(), bytes.getLong()));
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(position);
    }

    Instant instant() {
        return Instant.EPOCH.plus(position, ChronoUnit.MICROS);
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

    /** Base64url (RFC 4648). */
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(position)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
