package no.opphav.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.InputStream;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.IncomingFile;
import no.opphav.ingest.Ingest;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Sending files in, as the body of a request, and replacing and removing them. */
@Controller("/api/editor")
@Secured("EDITOR")
@ExecuteOn(TaskExecutors.BLOCKING)
class EditorFileEndpoint {
    private final Ingest ingest;
    private final Workspace workspace;
    private final EditorAssetWriter writer;

    EditorFileEndpoint(Ingest ingest, Workspace workspace, EditorAssetWriter writer) {
        this.ingest = ingest;
        this.workspace = workspace;
        this.writer = writer;
    }

    @Post("/variants/{id}/files")
    @Consumes(MediaType.ALL)
    HttpResponse<EditorFileJson> add(
            @PathVariable UUID id,
            @QueryValue @Nullable String role,
            @QueryValue @Nullable String name,
            @QueryValue(defaultValue = "") String label,
            @Body @Nullable InputStream content,
            HttpRequest<?> request,
            Session session) {
        var fields = new Fields();
        var as = fields.name("role", role, FileRole.class);
        var called = fields.text("name", name);
        var file = fields.make(() -> incoming(called, content, request));
        var added =
                ingest.add(id, as.orElseThrow(), label, file, session.account().actor());
        return HttpResponse.created(writer.file(added));
    }

    @Put("/renditions/{id}")
    @Consumes(MediaType.ALL)
    EditorFileJson replace(
            @PathVariable UUID id,
            @QueryValue @Nullable String name,
            @Body @Nullable InputStream content,
            HttpRequest<?> request,
            Session session) {
        var fields = new Fields();
        var called = fields.text("name", name);
        var file = fields.make(() -> incoming(called, content, request));
        return writer.file(ingest.replace(id, file, session.account().actor()));
    }

    private static IncomingFile incoming(String name, @Nullable InputStream content, HttpRequest<?> request) {
        var length = request.getContentLength();
        return new IncomingFile(
                name, content == null ? InputStream.nullInputStream() : content, length < 0 ? null : length);
    }

    @Get("/renditions/{id}")
    VersionsJson versions(@PathVariable UUID id) {
        var versions = workspace.versions(id);
        if (versions.isEmpty()) {
            throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        }
        return new VersionsJson(versions.stream().map(writer::file).toList());
    }

    @Delete("/renditions/{id}")
    HttpResponse<Void> remove(@PathVariable UUID id, Session session) {
        workspace.removeRendition(id, session.account().actor());
        return HttpResponse.noContent();
    }
}
