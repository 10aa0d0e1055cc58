package no.opphav.api;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.IntStream;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.Upload;
import no.opphav.ingest.UploadTarget;
import no.opphav.kernel.Problem;
import no.opphav.platform.http.ProblemTexts;

/** Writes uploads as JSON. */
@Singleton
class UploadWriter {
    private final Workspace workspace;
    private final ProblemTexts texts;

    UploadWriter(Workspace workspace, ProblemTexts texts) {
        this.workspace = workspace;
        this.texts = texts;
    }

    UploadJson upload(Upload upload, String acceptLanguage) {
        return new UploadJson(
                upload.id(),
                upload.name().value(),
                upload.length(),
                upload.offset(),
                Names.of(upload.state()),
                upload.problem() == null ? null : problem(upload.problem(), acceptLanguage),
                upload.target() instanceof UploadTarget.NewRendition wanted ? wanted.variantId() : null,
                upload.target() instanceof UploadTarget.NextVersion wanted ? wanted.renditionId() : null,
                upload.assetId() == null ? null : slug(upload.assetId()),
                upload.fileId(),
                upload.createdAt(),
                upload.expiresAt(),
                "/uploads/" + upload.id());
    }

    private UploadProblemJson problem(Problem problem, String acceptLanguage) {
        var text = texts.of(problem, acceptLanguage);
        var fields = IntStream.range(0, problem.fields().size())
                .mapToObj(i -> new UploadFieldJson(
                        problem.fields().get(i).field(), text.fields().get(i)))
                .toList();
        return new UploadProblemJson(problem.code().code(), text.title(), text.detail(), fields);
    }

    private String slug(UUID assetId) {
        return workspace.byId(assetId).asset().slug().value();
    }
}
