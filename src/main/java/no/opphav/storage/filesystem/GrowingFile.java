package no.opphav.storage.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import no.opphav.storage.PartialAdapter.Growth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that grows at its end. */
final class GrowingFile implements Growth {
    private static final Logger LOG = LoggerFactory.getLogger(GrowingFile.class);

    private final ObjectFolder folder;
    private final FileChannel channel;
    private long size;
    private long kept;

    /** @param size from where it grows on */
    GrowingFile(ObjectFolder folder, FileChannel channel, long size) throws IOException {
        this.folder = folder;
        this.channel = channel;
        this.size = size;
        this.kept = size;
        cut();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            for (var rest = ByteBuffer.wrap(bytes, offset, length); rest.hasRemaining(); ) {
                size += channel.write(rest);
            }
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public String keep() {
        try {
            channel.force(true);
            kept = size;
            return FilesystemPartials.PLACE;
        } catch (IOException e) {
            throw folder.unavailable(e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            cut();
        } catch (IOException e) {
            LOG.warn("What was not kept of a file stays behind its end: {}", e.getMessage());
        }
    }

    private void cut() throws IOException {
        if (channel.size() > kept) {
            channel.truncate(kept);
        }
        channel.position(kept);
    }
}
