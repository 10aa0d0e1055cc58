package no.opphav.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.ingest.Upload;
import no.opphav.ingest.Uploads;
import org.jspecify.annotations.Nullable;

/** What has become of files on their way in: an editor's own, all of them for an administrator. */
@Controller("/api/editor/uploads")
@Secured("EDITOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class EditorUploadEndpoint {
    private final Uploads uploads;
    private final UploadWriter writer;

    EditorUploadEndpoint(Uploads uploads, UploadWriter writer) {
        this.uploads = uploads;
        this.writer = writer;
    }

    @Get
    UploadListJson list(HttpRequest<?> request, Session session) {
        return new UploadListJson(uploads.of(whose(session)).stream()
                .map(upload -> json(upload, request))
                .toList());
    }

    @Get("/{id}")
    UploadJson upload(@PathVariable UUID id, HttpRequest<?> request, Session session) {
        return json(uploads.find(id, whose(session)), request);
    }

    @Post("/{id}/retry")
    UploadJson retry(@PathVariable UUID id, HttpRequest<?> request, Session session) {
        return json(uploads.retry(id, whose(session)), request);
    }

    @Delete("/{id}")
    HttpResponse<Void> discard(@PathVariable UUID id, Session session) {
        uploads.terminate(id, whose(session));
        return HttpResponse.noContent();
    }

    private static @Nullable UUID whose(Session session) {
        return session.account().isAdministrator() ? null : session.account().id();
    }

    private UploadJson json(Upload upload, HttpRequest<?> request) {
        return writer.upload(upload, request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE, String.class, ""));
    }
}
