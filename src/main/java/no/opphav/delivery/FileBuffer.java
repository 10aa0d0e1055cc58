package no.opphav.delivery;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledHeapByteBuf;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of content in an answer until {@link FileSender} puts the content there. It holds nothing, neither
 * memory nor an open file, so that nothing is lost with an answer that never goes out.
 */
final class FileBuffer extends UnpooledHeapByteBuf {
    private final Content content;
    private final @Nullable Repeat repeat;

    /** @param content held in memory, filed, or several of these */
    FileBuffer(Content content) {
        this(content, null);
    }

    /** @param repeat null where the answer is good for one request only */
    FileBuffer(Content content, @Nullable Repeat repeat) {
        super(ByteBufAllocator.DEFAULT, 0, 0);
        this.content = content;
        this.repeat = repeat;
    }

    @Nullable Repeat repeat() {
        return repeat;
    }

    Content content() {
        return content;
    }
}
