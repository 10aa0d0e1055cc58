package no.opphav.delivery;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultFileRegion;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Lets the operating system move a file's bytes from its cache to the client: none of them is copied into this process. The
 * framework's own answers know memory and streams only.
 */
@Sharable
final class FileSender extends ChannelOutboundHandlerAdapter {
    /** Small enough that a slow client takes one before its connection counts as idle. */
    private static final long SLICE = 1L << 20;

    /** So many at most wait for one client; of a very large file they are larger. */
    private static final long MOST_SLICES = 1024;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse answer && answer.content() instanceof FileBuffer buffer) {
            send(context, answer, buffer.content(), promise);
        } else {
            var _ = context.write(message, promise);
        }
    }

    private static void send(
            ChannelHandlerContext context, FullHttpResponse answer, Content content, ChannelPromise promise) {
        var head = new DefaultHttpResponse(answer.protocolVersion(), answer.status(), answer.headers());
        head.headers().set(HttpHeaderNames.CONTENT_LENGTH, content.length());
        started(context.write(head));
        write(context, content);
        started(context.write(LastHttpContent.EMPTY_LAST_CONTENT, promise));
    }

    private static void write(ChannelHandlerContext context, Content content) {
        switch (content) {
            case Content.Held(var bytes) ->
                started(context.write(new DefaultHttpContent(Unpooled.wrappedBuffer(bytes.duplicate()))));
            case Content.Filed filed -> write(context, filed);
            case Content.Several(var parts) -> parts.forEach(part -> write(context, part));
            case Content.Streamed _ -> throw new IllegalArgumentException("A stream has no file");
        }
    }

    private static void write(ChannelHandlerContext context, Content.Filed filed) {
        var file = filed.file().toFile();
        var slice = Math.max(SLICE, filed.length() / MOST_SLICES);
        for (var sent = 0L; sent < filed.length(); sent += slice) {
            var length = Math.min(slice, filed.length() - sent);
            started(context.write(new DefaultFileRegion(file, filed.offset() + sent, length)));
        }
    }

    /** An answer of which a part failed must not look whole. */
    private static void started(ChannelFuture write) {
        if (!write.isVoid()) {
            write.addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }
}
