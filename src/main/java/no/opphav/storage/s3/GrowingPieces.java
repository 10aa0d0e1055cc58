package no.opphav.storage.s3;

import no.opphav.storage.PartialAdapter.Growth;

/** Writes pieces behind those that are complete, a few at a time. Used by one thread. */
final class GrowingPieces implements Growth {
    private static final byte[] NONE = {};

    private final S3Bucket bucket;
    private final PartBuffers buffers;
    private final Pieces complete;
    private final String writer;
    private final InFlight<Integer> inFlight = new InFlight<>();
    /** Empty while a full one is handed over to be sent. */
    private byte[] buffer;

    private int filled;
    private int number;
    private boolean kept;

    /**
     * @param begun the beginning of the piece behind those that are complete, which it is written again with
     * @param writer of which nothing is in the bucket yet
     */
    GrowingPieces(S3Bucket bucket, PartBuffers buffers, Pieces complete, byte[] begun, String writer) {
        this.bucket = bucket;
        this.buffers = buffers;
        this.complete = complete;
        this.writer = writer;
        this.number = complete.writers().size() + 1;
        this.buffer = buffers.take();
        this.filled = begun.length;
        System.arraycopy(begun, 0, buffer, 0, begun.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (var done = 0; done < length; ) {
            var count = Math.min(length - done, buffer.length - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, count);
            filled += count;
            done += count;
            kept = false;
            if (filled == buffer.length) {
                send();
            }
        }
    }

    private void send() {
        var full = buffer;
        var name = Pieces.name(complete.id(), number, writer);
        buffer = NONE;
        filled = 0;
        number++;
        inFlight.send(buffers.sending(full, () -> {
            bucket.put(name, full, full.length);
            return full.length;
        }));
        buffer = buffers.take();
    }

    @Override
    public String keep() {
        inFlight.arrived();
        if (filled > 0 && !kept) {
            bucket.put(Pieces.name(complete.id(), number, writer), buffer, filled);
            kept = true;
        }
        var written = number - complete.writers().size() - (filled > 0 ? 0 : 1);
        return complete.plus(written, writer).place();
    }

    @Override
    public void close() {
        inFlight.settle();
        if (buffer.length > 0) {
            buffers.give(buffer);
        }
    }
}
