package no.opphav.delivery;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpVersion;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.body.ResponseBodyWriter;
import io.micronaut.http.body.stream.InputStreamByteBody;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.netty.body.NettyByteBodyFactory;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;

/**
 * Sends bytes as fast as the client takes them, holding no more of them than the server does on the way. The framework's
 * own writer of streams does the same, but cannot say how long they are, and it has none of files.
 */
@Singleton
final class ContentWriter implements ResponseBodyWriter<Content> {
    private final ExecutorService readers;

    ContentWriter(@Named(TaskExecutors.BLOCKING) ExecutorService readers) {
        this.readers = readers;
    }

    @Override
    public CloseableByteBody writePiece(
            ByteBodyFactory bodies,
            HttpRequest<?> request,
            HttpResponse<?> response,
            Argument<Content> type,
            MediaType mediaType,
            Content content) {
        return bodies instanceof NettyByteBodyFactory netty && reachesFileSender(request) && needsNoReading(content)
                ? netty.adapt(new FileBuffer(content, Repeat.of(request).orElse(null)))
                : InputStreamByteBody.create(content.stream(), OptionalLong.of(content.length()), readers, bodies);
    }

    private static boolean reachesFileSender(HttpRequest<?> request) {
        return !request.isSecure() && request.getHttpVersion() == HttpVersion.HTTP_1_1;
    }

    private static boolean needsNoReading(Content content) {
        return switch (content) {
            case Content.Held _, Content.Filed _ -> true;
            case Content.Streamed _ -> false;
            case Content.Several(var parts) -> parts.stream().allMatch(ContentWriter::needsNoReading);
        };
    }

    @Override
    public void writeTo(
            Argument<Content> type, MediaType mediaType, Content content, MutableHeaders headers, OutputStream target) {
        try (var stream = content.stream()) {
            stream.transferTo(target);
        } catch (IOException e) {
            throw new CodecException("The content cannot be read to its end", e);
        }
    }
}
