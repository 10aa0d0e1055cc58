package no.opphav.ingest.rights;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A copy that is put together from parts of a file and of new bytes, without any of it being held in memory. */
final class Splice implements Closeable {
    private final FileChannel from;
    private final FileChannel to;

    Splice(Path file, Path copy) throws IOException {
        this.from = FileChannel.open(file);
        this.to = FileChannel.open(
                copy, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** Adds what stands in the file from there to there. */
    void copy(long start, long end) throws IOException {
        for (long at = start; at < end; ) {
            long moved = from.transferTo(at, end - at, to);
            if (moved <= 0) {
                throw new EOFException("It is cut off");
            }
            at += moved;
        }
    }

    /** Adds the rest of the file. */
    void copyFrom(long start) throws IOException {
        copy(start, from.size());
    }

    void add(byte[] bytes) throws IOException {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            to.write(rest);
        }
    }

    /** Writes over what was added before. */
    void overwrite(long at, byte[] bytes) throws IOException {
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            to.write(rest, at + rest.position());
        }
    }

    /** How many bytes were added. */
    long length() throws IOException {
        return to.position();
    }

    @Override
    public void close() throws IOException {
        try (from;
                to) {
            to.force(false);
        }
    }
}
