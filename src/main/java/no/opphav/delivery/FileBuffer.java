package no.opphav.delivery;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledHeapByteBuf;

/**
 * Takes the place of content in an answer until {@link FileSender} puts the content there. It holds nothing, neither
 * memory nor an open file, so that nothing is lost with an answer that never goes out.
 */
final class FileBuffer extends UnpooledHeapByteBuf {
    private final Content content;

    /** @param content held in memory, filed, or several of these */
    FileBuffer(Content content) {
        super(ByteBufAllocator.DEFAULT, 0, 0);
        this.content = content;
    }

    Content content() {
        return content;
    }
}
