package no.opphav.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.CursorBytes;

/**
 * Where a page begins: after an asset, in one order.
 *
 * @param updatedAt of the asset, to the microsecond, as the database keeps it
 * @param rank how well it matches, from 0 to 3
 * @param title as it is sorted by
 */
record Cursor(Sort sort, Instant updatedAt, UUID id, int rank, String title) {
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
    private static final int BYTES = 1 + Long.BYTES + 2 * Long.BYTES + 1;
    private static final int LONGEST_TITLE = 400;
    private static final int BEST = 3;

    /** Before every asset. */
    static Cursor start(Sort sort) {
        return new Cursor(sort, LATEST, new UUID(-1, -1), BEST, "");
    }

    boolean isStart() {
        return updatedAt.equals(LATEST);
    }

    static Cursor after(Sort sort, Hit hit) {
        return new Cursor(sort, hit.updatedAt(), hit.assetId(), hit.rank(), sort == Sort.TITLE ? hit.title() : "");
    }

    /** The cursor that {@link #toString()} wrote, for the same order. */
    static Cursor parse(String text, Sort sort) {
        var bytes = CursorBytes.read(text);
        if (bytes.remaining() < BYTES || bytes.remaining() > BYTES + 4 * LONGEST_TITLE || bytes.get() != sign(sort)) {
            throw CursorBytes.invalid();
        }
        var micros = bytes.getLong();
        if (micros < 0 || micros >= CursorBytes.micros(LATEST)) {
            throw CursorBytes.invalid();
        }
        var id = new UUID(bytes.getLong(), bytes.getLong());
        var rank = bytes.get();
        var title = StandardCharsets.UTF_8.decode(bytes).toString();
        if (rank < 0 || rank > BEST || title.indexOf(0) >= 0) {
            throw CursorBytes.invalid();
        }
        return new Cursor(sort, CursorBytes.instant(micros), id, rank, title);
    }

    private static byte sign(Sort sort) {
        return (byte) sort.name().charAt(0);
    }

    /** Base64url (RFC 4648); what it holds is nobody's business. */
    @Override
    public String toString() {
        var name = title.getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(BYTES + name.length)
                .put(sign(sort))
                .putLong(CursorBytes.micros(updatedAt))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) rank)
                .put(name);
        return CursorBytes.write(bytes.array());
    }
}
