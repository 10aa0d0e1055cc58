package no.opphav.delivery;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AsciiString;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers one connection's plain requests for what was just served, before the framework hears of them: most of what a
 * popular small file costs is the way to its route and back. Only what the framework answered once, and whose
 * {@link Repeat} allows it, is answered here; every request that says anything by which an answer could differ goes on.
 */
final class HotAnswerer extends ChannelDuplexHandler {
    /** With one of these, a request may want another answer, or bring a body, or somebody who is signed in. */
    private static final List<AsciiString> TELLING = List.of(
            HttpHeaderNames.RANGE,
            HttpHeaderNames.IF_NONE_MATCH,
            HttpHeaderNames.IF_MODIFIED_SINCE,
            HttpHeaderNames.IF_MATCH,
            HttpHeaderNames.IF_UNMODIFIED_SINCE,
            HttpHeaderNames.IF_RANGE,
            HttpHeaderNames.COOKIE,
            HttpHeaderNames.AUTHORIZATION,
            HttpHeaderNames.ORIGIN,
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.UPGRADE);

    private final HotAnswers answers;

    /** How many requests the framework has not answered. Answers must not overtake one another. */
    private int waiting;

    /** Of the only request that waits, if its answer could be given again. */
    private @Nullable String address;

    private boolean answering;
    private boolean answered;

    HotAnswerer(HotAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            answering = isAnswered(context, request);
        }
        if (!answering) {
            context.fireChannelRead(message);
            return;
        }
        answering = !(message instanceof LastHttpContent);
        ReferenceCountUtil.release(message);
    }

    private boolean isAnswered(ChannelHandlerContext context, HttpRequest request) {
        var plain = waiting == 0 && isPlain(request);
        if (plain && context.channel().isWritable()) {
            var answer = answers.give(request.uri());
            if (answer.isPresent()) {
                context.write(answer.get()).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
                answered = true;
                return true;
            }
        }
        waiting++;
        address = plain ? request.uri() : null;
        return false;
    }

    private static boolean isPlain(HttpRequest request) {
        var headers = request.headers();
        return request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && request.decoderResult().isSuccess()
                && TELLING.stream().noneMatch(headers::contains)
                && keepsConnection(headers.get(HttpHeaderNames.CONNECTION));
    }

    private static boolean keepsConnection(@Nullable String connection) {
        return connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (answered) {
            answered = false;
            context.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof FullHttpResponse answer && answer.content() instanceof FileBuffer buffer) {
            remember(answer, buffer);
        }
        if (message instanceof LastHttpContent && !isInterim(message)) {
            waiting--;
        }
        var _ = context.write(message, promise);
    }

    private void remember(FullHttpResponse answer, FileBuffer buffer) {
        var repeat = buffer.repeat();
        if (waiting == 1 && address != null && repeat != null && answer.status().equals(HttpResponseStatus.OK)) {
            answers.remember(address, new HotAnswer(answer.headers().copy(), repeat));
        }
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
