package no.opphav.delivery;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import no.opphav.storage.PresignedLinks;

/** Leads clients to the store for bytes, by links that are theirs alone and end soon. */
class Redirects {
    private final PresignedLinks links;
    private final Duration life;
    private final Bytes bytes;

    Redirects(PresignedLinks links, Duration life, Bytes bytes) {
        this.links = links;
        this.life = life;
        this.bytes = bytes;
    }

    /**
     * Leads to the bytes. The client repeats its {@code Range} there. After the POST of a form it comes back with a GET, for
     * which alone the link is good (RFC 9110, 15.4.4); a GET stays one (15.4.8).
     *
     * @throws no.opphav.kernel.Problem {@code FILE_UNSOUND}
     */
    MutableHttpResponse<?> answer(HttpRequest<?> request, Representation wanted, Labels labels) {
        bytes.requireSound(wanted.checksum());
        var headers = new PresignedLinks.Headers(wanted.contentType(), labels.disposition(), labels.cacheControl());
        var status = request.getMethod() == HttpMethod.GET ? HttpStatus.TEMPORARY_REDIRECT : HttpStatus.SEE_OTHER;
        return HttpResponse.status(status)
                .header("Location", links.link(wanted.checksum(), headers, life).toString())
                .header("Cache-Control", "no-store");
    }
}
