package no.opphav.delivery;

import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Instant;
import no.opphav.kernel.HttpDate;

/**
 * An answer that was given lately and may be given again.
 *
 * @param headers as they went out, never changed
 */
record HotAnswer(HttpHeaders headers, Repeat repeat) {
    /** The same answer with today's date (RFC 9110, 6.6.1). */
    FullHttpResponse again(Content.Held bytes, Instant now) {
        var fresh = headers.copy();
        if (fresh.contains(HttpHeaderNames.DATE)) {
            fresh.set(HttpHeaderNames.DATE, HttpDate.of(now));
        }
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, new FileBuffer(bytes), fresh, EmptyHttpHeaders.INSTANCE);
    }
}
