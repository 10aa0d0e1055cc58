package no.opphav.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stream that is opened when it is first read. */
final class LazyStream extends InputStream {
    private final Supplier<InputStream> source;
    private @Nullable InputStream opened;

    LazyStream(Supplier<InputStream> source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        return opened().read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return opened().read(target, offset, length);
    }

    private InputStream opened() throws IOException {
        if (opened == null) {
            opened = open();
        }
        return opened;
    }

    private InputStream open() throws IOException {
        try {
            return source.get();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (opened != null) {
            opened.close();
        }
    }
}
