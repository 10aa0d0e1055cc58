package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import java.util.Optional;
import no.opphav.account.Session;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetChange;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.NewAsset;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** Beginning, describing, publishing and withdrawing assets. */
@Controller("/api/editor/assets")
@Secured("EDITOR")
class EditorAssetEndpoint {
    private final Workspace workspace;
    private final ChosenTerms chosen;
    private final EditorAssetWriter writer;
    private final Addresses addresses;

    EditorAssetEndpoint(Workspace workspace, ChosenTerms chosen, EditorAssetWriter writer, Addresses addresses) {
        this.workspace = workspace;
        this.chosen = chosen;
        this.writer = writer;
        this.addresses = addresses;
    }

    @Get
    EditorAssetListJson list(
            @QueryValue(defaultValue = "") String q,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String state) {
        var fields = new Fields();
        var wanted = kind == null ? Optional.<AssetKind>empty() : fields.name("kind", kind, AssetKind.class);
        var stage = state == null ? Optional.<AssetState>empty() : fields.name("state", state, AssetState.class);
        var filter = fields.make(() -> new AssetFilter(q, wanted.orElse(null), stage.orElse(null)));
        return new EditorAssetListJson(
                workspace.assets(filter).stream().map(writer::asset).toList());
    }

    @Post
    HttpResponse<EditorAssetJson> create(@Body NewAssetBody body, Session session) {
        var fields = new Fields();
        var kind = fields.name("kind", body.kind(), AssetKind.class);
        var title = fields.text("title", body.title());
        var language = fields.language("language", body.language());
        var slug = body.slug() == null ? Optional.<Slug>empty() : fields.slug("slug", body.slug());
        var holder = fields.text("rightsHolder", body.rightsHolder());
        var contact = fields.address("contact", body.contact());
        var wanted = fields.make(() -> new NewAsset(
                kind.orElseThrow(), slug.orElse(null), title, language.orElseThrow(), holder, contact.orElseThrow()));
        var asset = workspace.create(wanted, session.account().actor());
        return HttpResponse.created(json(asset), addresses.editorAsset(asset.slug()));
    }

    @Get("/{slug}")
    EditorAssetJson asset(@PathVariable String slug) {
        return writer.asset(find(slug));
    }

    @Patch("/{slug}")
    EditorAssetJson change(@PathVariable String slug, @Body AssetPatch patch, Session session) {
        var view = find(slug);
        var asset = view.asset();
        var fields = new Fields();
        var contact =
                patch.contact() == null ? Optional.<EmailAddress>empty() : fields.address("contact", patch.contact());
        var renamed = patch.slug() == null ? Optional.<Slug>empty() : fields.slug("slug", patch.slug());
        var revision = fields.revision(patch.revision());
        var change = fields.make(() -> new AssetChange(
                Objects.requireNonNullElse(patch.rightsHolder(), asset.rightsHolder()),
                contact.orElse(asset.contact()),
                patch.terms() == null
                        ? AssetChange.of(view).termsVersionId()
                        : chosen.version(patch.terms()).id(),
                renamed.orElse(asset.slug())));
        return json(
                workspace.change(asset.id(), change, revision, session.account().actor()));
    }

    @Post("/{slug}/variants")
    HttpResponse<EditorAssetJson> addVariant(@PathVariable String slug, @Body NewVariantBody body, Session session) {
        var asset = find(slug).asset();
        var fields = new Fields();
        var language = fields.language("language", body.language());
        var texts = fields.make(() -> new VariantTexts(
                Objects.requireNonNullElse(body.title(), ""),
                Objects.requireNonNullElse(body.summary(), ""),
                Objects.requireNonNullElse(body.alternativeText(), "")));
        workspace.addVariant(
                asset.id(), language.orElseThrow(), texts, session.account().actor());
        return HttpResponse.created(json(asset), addresses.editorAsset(asset.slug()));
    }

    @Post("/{slug}/publish")
    EditorAssetJson publish(@PathVariable String slug, @Body RevisionBody body, Session session) {
        var id = find(slug).asset().id();
        return json(workspace.publish(id, body.required(), session.account().actor()));
    }

    @Post("/{slug}/withdraw")
    EditorAssetJson withdraw(@PathVariable String slug, @Body RevisionBody body, Session session) {
        var id = find(slug).asset().id();
        return json(workspace.withdraw(id, body.required(), session.account().actor()));
    }

    @Post("/{slug}/republish")
    EditorAssetJson republish(@PathVariable String slug, @Body RevisionBody body, Session session) {
        var id = find(slug).asset().id();
        return json(workspace.republish(id, body.required(), session.account().actor()));
    }

    @Put("/{slug}/schedule")
    EditorAssetJson schedule(@PathVariable String slug, @Body ScheduleBody body, Session session) {
        var id = find(slug).asset().id();
        var fields = new Fields();
        var revision = fields.revision(body.revision());
        fields.make(() -> revision);
        return json(workspace.schedule(
                id,
                body.publishAt(),
                body.withdrawAt(),
                revision,
                session.account().actor()));
    }

    private AssetView find(String slug) {
        return workspace.asset(Slug.parse(slug).orElseThrow(() -> Problem.of(ProblemCode.ASSET_NOT_FOUND)));
    }

    private EditorAssetJson json(Asset asset) {
        return writer.asset(workspace.byId(asset.id()));
    }
}
