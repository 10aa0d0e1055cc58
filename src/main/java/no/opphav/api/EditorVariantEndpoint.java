package no.opphav.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Describing and publishing one language. */
@Controller("/api/editor/variants/{id}")
@Secured("EDITOR")
class EditorVariantEndpoint {
    private final Workspace workspace;
    private final EditorAssetWriter writer;

    EditorVariantEndpoint(Workspace workspace, EditorAssetWriter writer) {
        this.workspace = workspace;
        this.writer = writer;
    }

    @Patch
    EditorAssetJson describe(@PathVariable UUID id, @Body VariantPatch patch, Session session) {
        var variant = workspace.variant(id).orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
        var fields = new Fields();
        var revision = fields.revision(patch.revision());
        var texts = fields.make(() -> new VariantTexts(
                Objects.requireNonNullElse(patch.title(), variant.title()),
                Objects.requireNonNullElse(patch.summary(), variant.summary()),
                Objects.requireNonNullElse(patch.alternativeText(), variant.alternativeText())));
        workspace.describe(id, texts, revision, session.account().actor());
        return writer.asset(workspace.byId(variant.assetId()));
    }

    @Post("/publish")
    EditorAssetJson publish(@PathVariable UUID id, @Body RevisionBody body, Session session) {
        var asset =
                workspace.publishVariant(id, body.required(), session.account().actor());
        return writer.asset(workspace.byId(asset.id()));
    }

    @Post("/unpublish")
    EditorAssetJson unpublish(@PathVariable UUID id, @Body RevisionBody body, Session session) {
        var asset = workspace.unpublishVariant(
                id, body.required(), session.account().actor());
        return writer.asset(workspace.byId(asset.id()));
    }
}
