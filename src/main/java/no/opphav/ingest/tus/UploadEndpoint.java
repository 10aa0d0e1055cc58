package no.opphav.ingest.tus;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Head;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import no.opphav.ingest.ChunkChecksum;
import no.opphav.ingest.Upload;
import no.opphav.ingest.UploadState;
import no.opphav.ingest.Uploads;
import no.opphav.kernel.Actor;
import no.opphav.kernel.HttpDate;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Begins uploads, tells how far they have come, goes on with them and ends them. */
@Controller(Tus.PATH)
@Secured("EDITOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class UploadEndpoint {
    private final Uploads uploads;

    UploadEndpoint(Uploads uploads) {
        this.uploads = uploads;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<Void> create(
            HttpRequest<?> request, @Body @Nullable InputStream content, Authentication authentication) {
        var owner = owner(authentication);
        var wanted =
                UploadMetadata.parse(request.getHeaders().get(Tus.METADATA)).announced(number(request, Tus.LENGTH));
        var begun = uploads.create(wanted, new Actor.Account(owner));
        var upload = content != null && isContent(request)
                ? uploads.append(begun.id(), owner, 0, content, checksum(request))
                : begun;
        return progress(HttpResponse.created(URI.create(Tus.PATH + "/" + upload.id())), upload);
    }

    @Head("/{id}")
    HttpResponse<Void> find(@PathVariable UUID id, Authentication authentication) {
        var upload = uploads.settled(id, owner(authentication));
        return progress(HttpResponse.ok(), upload).header(Tus.LENGTH, Long.toString(upload.length()));
    }

    @Patch("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<Void> append(
            @PathVariable UUID id,
            HttpRequest<?> request,
            @Body @Nullable InputStream content,
            Authentication authentication) {
        if (!isContent(request)) {
            throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        var owner = owner(authentication);
        var offset = number(request, Tus.OFFSET);
        refuseBeyondLength(uploads.find(id, owner), offset, request.getContentLength());
        var checksum = checksum(request);
        var body = content == null ? InputStream.nullInputStream() : content;
        return progress(HttpResponse.noContent(), uploads.append(id, owner, offset, body, checksum));
    }

    @Delete("/{id}")
    HttpResponse<Void> terminate(@PathVariable UUID id, Authentication authentication) {
        uploads.terminate(id, owner(authentication));
        return HttpResponse.noContent();
    }

    /** For clients whose surroundings let them send nothing but GET and POST. */
    @Post("/{id}")
    @Consumes(MediaType.ALL)
    HttpResponse<Void> instead(
            @PathVariable UUID id,
            HttpRequest<?> request,
            @Body @Nullable InputStream content,
            Authentication authentication) {
        return switch (request.getHeaders().get(Tus.METHOD_OVERRIDE, String.class, "")) {
            case "PATCH" -> append(id, request, content, authentication);
            case "DELETE" -> terminate(id, authentication);
            case "HEAD" -> find(id, authentication);
            default -> throw Problem.of(ProblemCode.METHOD_NOT_ALLOWED);
        };
    }

    private static void refuseBeyondLength(Upload upload, long offset, long announced) {
        if (upload.offset() == offset && announced > upload.length() - offset) {
            throw Problem.of(ProblemCode.UPLOAD_TOO_LARGE).at(Problem.FieldProblem.of("file", "file-beyond-length"));
        }
    }

    private static MutableHttpResponse<Void> progress(MutableHttpResponse<Void> answer, Upload upload) {
        answer.header(Tus.OFFSET, Long.toString(upload.offset()));
        return upload.state() == UploadState.RECEIVING
                ? answer.header(Tus.EXPIRES, HttpDate.of(upload.expiresAt()))
                : answer;
    }

    private static boolean isContent(HttpRequest<?> request) {
        return Tus.CONTENT_TYPE.equalsIgnoreCase(request.getHeaders().get(HttpHeaders.CONTENT_TYPE));
    }

    private static long number(HttpRequest<?> request, String header) {
        var text = request.getHeaders().get(header, String.class, "");
        if (!text.matches("\\d{1,18}")) {
            throw Problem.of(ProblemCode.MALFORMED_REQUEST);
        }
        return Long.parseLong(text);
    }

    private static @Nullable ChunkChecksum checksum(HttpRequest<?> request) {
        var text = request.getHeaders().get(Tus.CHECKSUM);
        return text == null
                ? null
                : ChunkChecksum.parse(text).orElseThrow(() -> Problem.of(ProblemCode.MALFORMED_REQUEST));
    }

    /** The account that is signed in. */
    private static UUID owner(Authentication authentication) {
        return UUID.fromString(authentication.getName());
    }
}
