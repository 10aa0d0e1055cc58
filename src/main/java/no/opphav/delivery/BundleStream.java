package no.opphav.delivery;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP that is made while it is read, of which memory holds a piece at a time. Where an entry cannot be read to its end the
 * stream fails and never gives what would make it look whole.
 */
final class BundleStream extends InputStream {
    private static final int PIECE = 64 << 10;

    /** Below it, no archive needs the larger numbers of ZIP64, whatever deflating adds. */
    private static final long LARGE = 3L << 30;

    private final Queue<BundleEntry> entries;
    private final Pieces pieces = new Pieces();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(pieces);
    private final byte[] buffer = new byte[PIECE];
    private @Nullable Current current;
    private boolean finished;

    BundleStream(List<BundleEntry> entries) {
        this.entries = new ArrayDeque<>(entries);
        var large = entries.stream().mapToLong(BundleEntry::size).sum() > LARGE;
        zip.setUseZip64(large ? Zip64Mode.Always : Zip64Mode.AsNeeded);
        zip.setUseLanguageEncodingFlag(true);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        while (pieces.isEmpty() && !finished) {
            pieces.clear();
            step();
        }
        return length == 0 ? 0 : pieces.take(target, offset, length);
    }

    private void step() throws IOException {
        if (current != null) {
            copy(current);
        } else if (entries.isEmpty()) {
            zip.finish();
            finished = true;
        } else {
            begin(entries.remove());
        }
    }

    private void begin(BundleEntry entry) throws IOException {
        var header = new ZipArchiveEntry(entry.name());
        header.setSize(entry.size());
        header.setLastModifiedTime(FileTime.from(entry.at()));
        zip.setLevel(entry.compressible() ? Deflater.DEFAULT_COMPRESSION : Deflater.NO_COMPRESSION);
        zip.putArchiveEntry(header);
        current = new Current(new LazyStream(entry.content()), entry.size());
    }

    private void copy(Current entry) throws IOException {
        var read = entry.stream.read(buffer);
        if (read >= 0) {
            entry.left -= read;
            zip.write(buffer, 0, read);
            return;
        }
        if (entry.left != 0) {
            throw new EOFException("An entry has not as many bytes as it should");
        }
        entry.stream.close();
        zip.closeArchiveEntry();
        current = null;
    }

    @Override
    public void close() throws IOException {
        finished = true;
        pieces.clear();
        entries.clear();
        if (current != null) {
            current.stream.close();
        }
    }

    /** The entry that is being copied. */
    private static final class Current {
        private final InputStream stream;
        private long left;

        Current(InputStream stream, long left) {
            this.stream = stream;
            this.left = left;
        }
    }

    /** What was made and not yet read. */
    private static final class Pieces extends ByteArrayOutputStream {
        private int taken;

        boolean isEmpty() {
            return taken == count;
        }

        void clear() {
            reset();
            taken = 0;
        }

        int take(byte[] target, int offset, int length) {
            if (isEmpty()) {
                return -1;
            }
            var given = Math.min(length, count - taken);
            System.arraycopy(buf, taken, target, offset, given);
            taken += given;
            return given;
        }
    }
}
