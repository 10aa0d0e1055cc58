package no.opphav.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Bytes on their way out, of which it is known how many there are. */
sealed interface Content {
    long length();

    /** The bytes to read one by one, once. Whoever asks closes the stream. */
    InputStream stream();

    /** Bytes in memory. */
    record Held(ByteBuffer bytes) implements Content {
        Held part(long offset, long length) {
            return length == length() ? this : new Held(bytes.slice((int) offset, (int) length));
        }

        @Override
        public long length() {
            return bytes.remaining();
        }

        @Override
        public InputStream stream() {
            var copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return new ByteArrayInputStream(copy);
        }
    }

    /** Bytes of a file of this machine, which the operating system can send by itself. Nothing is open before they go. */
    record Filed(Path file, long offset, long length) implements Content {
        @Override
        public InputStream stream() {
            return new LazyStream(() -> {
                try {
                    return Channels.newInputStream(FileChannel.open(file).position(offset));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** Bytes that come from elsewhere while they go out. */
    record Streamed(InputStream stream, long length) implements Content {}

    /** One after the other. */
    record Several(List<Content> parts) implements Content {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public long length() {
            return parts.stream().mapToLong(Content::length).sum();
        }

        @Override
        public InputStream stream() {
            return new SequenceInputStream(
                    Collections.enumeration(parts.stream().map(Content::stream).toList()));
        }
    }
}
