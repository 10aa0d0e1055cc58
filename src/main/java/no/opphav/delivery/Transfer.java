package no.opphav.delivery;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Answers a request for bytes with as many of them as it asks for: preconditions, then ranges (RFC 9110, 13 and 14). */
@Singleton
class Transfer {
    private final Bytes bytes;
    private final IdSource ids;
    private final @Nullable Redirects redirects;

    Transfer(Bytes bytes, IdSource ids, @Nullable Redirects redirects) {
        this.bytes = bytes;
        this.ids = ids;
        this.redirects = redirects;
    }

    /**
     * The same, with labels; or an answer that leads to the store. What can be said without the bytes is said here, and so
     * is what the store would say otherwise: it knows other entity tags and no several parts at once.
     *
     * @throws Problem {@code RANGE_NOT_SATISFIABLE}, {@code STORE_UNAVAILABLE}, {@code FILE_UNSOUND}
     */
    Sending answer(HttpRequest<?> request, Representation wanted, Labels labels) {
        var tag = new EntityTag(wanted.checksum());
        if (redirects != null && refusal(request, tag).isEmpty() && isForTheStore(request, wanted, labels, tag)) {
            switch (range(request, wanted.size(), tag)) {
                case ByteRange.Whole() -> {
                    return new Sending(redirects.answer(request, wanted, labels), true);
                }
                case ByteRange.Part part -> {
                    return new Sending(redirects.answer(request, wanted, labels), part.first() == 0);
                }
                case ByteRange.Parts _, ByteRange.Beyond _ -> {}
            }
        }
        var sending = answer(request, wanted);
        return new Sending(labels.on(sending.response()), sending.fromStart());
    }

    /** Browsers take captions from nowhere but the origin of their page. */
    private static boolean isForTheStore(HttpRequest<?> request, Representation wanted, Labels labels, EntityTag tag) {
        var onlyIf = request.getHeaders().get("If-Range");
        return request.getMethod() != HttpMethod.HEAD
                && !(labels.isShown() && wanted.isText())
                && !request.getHeaders().contains("If-Match")
                && (onlyIf == null || !tag.is(onlyIf));
    }

    /**
     * The answer with what describes the bytes; its body is read from the store while it goes out. Only a GET or a HEAD
     * can have conditions, and only a GET can ask for a part.
     *
     * @throws Problem {@code RANGE_NOT_SATISFIABLE}, {@code STORE_UNAVAILABLE}, {@code FILE_UNSOUND}
     */
    Sending answer(HttpRequest<?> request, Representation wanted) {
        var tag = new EntityTag(wanted.checksum());
        return refusal(request, tag)
                .map(status -> Sending.nothing(HttpResponse.status(status).header("ETag", tag.toString())))
                .orElseGet(() -> described(content(request, wanted, tag), wanted, tag));
    }

    private static Optional<HttpStatus> refusal(HttpRequest<?> request, EntityTag tag) {
        var headers = request.getHeaders();
        if (isSafe(request) && headers.contains("If-Match") && !tag.isAmong(headers.getAll("If-Match"))) {
            return Optional.of(HttpStatus.PRECONDITION_FAILED);
        }
        return isSafe(request) && tag.isAmongWeakly(headers.getAll("If-None-Match"))
                ? Optional.of(HttpStatus.NOT_MODIFIED)
                : Optional.empty();
    }

    private Sending content(HttpRequest<?> request, Representation wanted, EntityTag tag) {
        if (request.getMethod() == HttpMethod.HEAD) {
            bytes.requireSound(wanted.checksum());
            return Sending.nothing(HttpResponse.ok()
                    .header("Content-Type", wanted.contentType())
                    .header("Content-Length", Long.toString(wanted.size())));
        }
        return switch (range(request, wanted.size(), tag)) {
            case ByteRange.Whole() -> whole(wanted);
            case ByteRange.Part part -> part(wanted, part);
            case ByteRange.Parts(var parts) -> parts(wanted, parts);
            case ByteRange.Beyond() -> {
                RangeProblems.remember(request, wanted.size());
                throw Problem.of(ProblemCode.RANGE_NOT_SATISFIABLE, wanted.size());
            }
        };
    }

    private static ByteRange range(HttpRequest<?> request, long size, EntityTag tag) {
        var headers = request.getHeaders();
        var onlyIf = headers.get("If-Range");
        var asked = request.getMethod() == HttpMethod.GET && (onlyIf == null || tag.is(onlyIf));
        var range = asked ? headers.get("Range") : null;
        return range == null ? new ByteRange.Whole() : ByteRange.parse(range, size);
    }

    private Sending whole(Representation wanted) {
        var content = bytes.content(wanted.checksum(), wanted.size(), 0, wanted.size());
        return new Sending(HttpResponse.ok(content).header("Content-Type", wanted.contentType()), true);
    }

    private Sending part(Representation wanted, ByteRange.Part part) {
        var content = bytes.content(wanted.checksum(), wanted.size(), part.first(), part.length());
        var response = HttpResponse.<Content>status(HttpStatus.PARTIAL_CONTENT)
                .body(content)
                .header("Content-Type", wanted.contentType())
                .header("Content-Range", wanted.contentRange(part));
        return new Sending(response, part.first() == 0);
    }

    private Sending parts(Representation wanted, List<ByteRange.Part> parts) {
        bytes.size(wanted.checksum());
        var body = new MultipartBody(wanted, ids.next().toString());
        var content =
                body.of(parts, part -> bytes.later(wanted.checksum(), wanted.size(), part.first(), part.length()));
        var response = HttpResponse.<Content>status(HttpStatus.PARTIAL_CONTENT)
                .body(content)
                .header("Content-Type", body.contentType());
        return new Sending(response, parts.stream().anyMatch(part -> part.first() == 0));
    }

    private static Sending described(Sending sending, Representation wanted, EntityTag tag) {
        sending.response()
                .header("ETag", tag.toString())
                .header("Accept-Ranges", "bytes")
                .header("Repr-Digest", wanted.checksum().reprDigest());
        return sending;
    }

    private static boolean isSafe(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
    }
}
