package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** The bytes of a file by their place in it. What lies beyond its end ends with an {@link EOFException}. */
public final class FileBytes implements AutoCloseable {
    private static final int WINDOW = 64 << 10;

    private final Octets channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;
    private ByteOrder order = ByteOrder.BIG_ENDIAN;

    private FileBytes(Octets channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    public static FileBytes open(Path file, OpenOption... options) throws IOException {
        return new FileBytes(new OfFile(FileChannel.open(file, options)));
    }

    /** Those of a file that is in memory; what is written is written there. */
    static FileBytes of(byte[] content) throws IOException {
        return new FileBytes(new InMemory(content));
    }

    /** How numbers of more than one byte stand in it; the largest part first, unless this says otherwise. */
    public void order(ByteOrder newOrder) {
        order = newOrder;
    }

    public long size() {
        return size;
    }

    public int u8(long at) throws IOException {
        load(at, 1);
        return window.get((int) (at - windowStart)) & 0xff;
    }

    public int u16(long at) throws IOException {
        load(at, 2);
        return window.order(order).getShort((int) (at - windowStart)) & 0xffff;
    }

    public long u32(long at) throws IOException {
        load(at, 4);
        return window.order(order).getInt((int) (at - windowStart)) & 0xffff_ffffL;
    }

    public long u64(long at) throws IOException {
        load(at, 8);
        return window.order(order).getLong((int) (at - windowStart));
    }

    /** An unsigned number of so many bytes: none, one, two, four or eight. */
    long number(long at, int bytes) throws IOException {
        return switch (bytes) {
            case 0 -> 0;
            case 1 -> u8(at);
            case 2 -> u16(at);
            case 4 -> u32(at);
            case 8 -> u64(at);
            default -> throw new EOFException("No number has " + bytes + " bytes");
        };
    }

    /** So many bytes as signs of Latin-1, one for each. */
    public String text(long at, int length) throws IOException {
        return new String(bytes(at, length), StandardCharsets.ISO_8859_1);
    }

    public boolean startsWith(long at, String signs) throws IOException {
        return at >= 0
                && at + signs.length() <= size
                && text(at, signs.length()).equals(signs);
    }

    public byte[] bytes(long at, int length) throws IOException {
        check(at, length);
        var bytes = ByteBuffer.allocate(length);
        fill(bytes, at);
        return bytes.array();
    }

    public void write(long at, byte[] bytes) throws IOException {
        check(at, bytes.length);
        var rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, at + rest.position());
        }
        window.limit(0);
    }

    /** Overwrites so many bytes with nulls. */
    void blank(long at, long length) throws IOException {
        check(at, length);
        for (long done = 0; done < length; done += WINDOW) {
            write(at + done, new byte[(int) Math.min(WINDOW, length - done)]);
        }
    }

    /** Ends the file here. */
    void cut(long at) throws IOException {
        channel.truncate(at);
    }

    private void load(long at, int length) throws IOException {
        check(at, length);
        if (at < windowStart || at + length > windowStart + window.limit()) {
            windowStart = at;
            window.clear().limit((int) Math.min(WINDOW, size - at));
            fill(window, at);
        }
    }

    private void check(long at, long length) throws EOFException {
        if (at < 0 || at > size - length) {
            throw new EOFException("The file ends at " + size);
        }
    }

    private void fill(ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("The file became shorter");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Where the bytes are. */
    private interface Octets extends AutoCloseable {
        long size() throws IOException;

        int read(ByteBuffer target, long at) throws IOException;

        int write(ByteBuffer source, long at) throws IOException;

        void truncate(long size) throws IOException;

        @Override
        void close() throws IOException;
    }

    private record OfFile(FileChannel channel) implements Octets {
        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer target, long at) throws IOException {
            return channel.read(target, at);
        }

        @Override
        public int write(ByteBuffer source, long at) throws IOException {
            return channel.write(source, at);
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static final class InMemory implements Octets {
        private final byte[] content;

        InMemory(byte[] content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.length;
        }

        @Override
        public int read(ByteBuffer target, long at) {
            int length = Math.min(target.remaining(), content.length - (int) at);
            target.put(content, (int) at, length);
            return length;
        }

        @Override
        public int write(ByteBuffer source, long at) {
            int length = source.remaining();
            source.get(content, (int) at, length);
            return length;
        }

        @Override
        public void truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
