package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.Workspace;
import no.opphav.curation.Curation;
import no.opphav.curation.CurationText;
import no.opphav.curation.Curations;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/** Themes and collections: made, described, filled, put in order, published and deleted. */
@Controller("/api/editor/" + CurationWriter.KINDS)
@Secured("EDITOR")
class EditorCurationEndpoint {
    private final Curations curations;
    private final Workspace workspace;
    private final CurationWriter writer;

    EditorCurationEndpoint(Curations curations, Workspace workspace, CurationWriter writer) {
        this.curations = curations;
        this.workspace = workspace;
        this.writer = writer;
    }

    @Get
    CurationListJson list(@PathVariable String kind) {
        return new CurationListJson(curations.all(CurationWriter.kind(kind)).stream()
                .map(curation -> writer.curation(curation, List.of()))
                .toList());
    }

    @Post
    HttpResponse<CurationJson> create(@PathVariable String kind, @Body CurationBody body, Session session) {
        var fields = new Fields();
        var code = body.code() == null ? Optional.<Slug>empty() : fields.slug("code", body.code());
        var texts = texts(fields, body.texts());
        var made = fields.make(() -> curations.create(
                CurationWriter.kind(kind),
                code.orElse(null),
                texts,
                session.account().actor()));
        return HttpResponse.created(json(made));
    }

    /** Puts all of the kind in an order. */
    @Put
    CurationListJson order(@PathVariable String kind, @Body OrderBody body, Session session) {
        var order = Objects.requireNonNullElse(body.order(), List.<String>of());
        curations.order(CurationWriter.kind(kind), order, session.account().actor());
        return list(kind);
    }

    @Get("/{code}")
    CurationJson one(@PathVariable String kind, @PathVariable String code) {
        return json(find(kind, code));
    }

    @Put("/{code}")
    CurationJson describe(
            @PathVariable String kind, @PathVariable String code, @Body CurationBody body, Session session) {
        var curation = find(kind, code);
        var fields = new Fields();
        var texts = texts(fields, body.texts());
        var revision = fields.revision(body.revision());
        fields.make(() -> texts);
        curations.describe(curation.id(), texts, revision, session.account().actor());
        return one(kind, code);
    }

    @Delete("/{code}")
    HttpResponse<Void> delete(
            @PathVariable String kind,
            @PathVariable String code,
            @QueryValue @Nullable Long revision,
            Session session) {
        var fields = new Fields();
        var seen = fields.revision(revision);
        var id = fields.make(() -> find(kind, code).id());
        curations.delete(id, seen, session.account().actor());
        return HttpResponse.noContent();
    }

    @Post("/{code}/publish")
    CurationJson publish(
            @PathVariable String kind, @PathVariable String code, @Body RevisionBody body, Session session) {
        curations.publish(
                find(kind, code).id(), body.required(), session.account().actor());
        return one(kind, code);
    }

    @Post("/{code}/unpublish")
    CurationJson unpublish(
            @PathVariable String kind, @PathVariable String code, @Body RevisionBody body, Session session) {
        curations.unpublish(
                find(kind, code).id(), body.required(), session.account().actor());
        return one(kind, code);
    }

    /** Puts what is in it in an order. */
    @Put("/{code}/assets")
    CurationJson arrange(@PathVariable String kind, @PathVariable String code, @Body OrderBody body, Session session) {
        var curation = find(kind, code);
        var fields = new Fields();
        var revision = fields.revision(body.revision());
        var order = fields.make(() -> Objects.requireNonNullElse(body.order(), List.<String>of()).stream()
                .map(this::asset)
                .toList());
        curations.arrange(curation.id(), order, revision, session.account().actor());
        return one(kind, code);
    }

    @Put("/{code}/assets/{slug}")
    CurationJson add(@PathVariable String kind, @PathVariable String code, @PathVariable String slug, Session session) {
        curations.add(find(kind, code).id(), asset(slug), session.account().actor());
        return one(kind, code);
    }

    @Delete("/{code}/assets/{slug}")
    CurationJson remove(
            @PathVariable String kind, @PathVariable String code, @PathVariable String slug, Session session) {
        curations.remove(find(kind, code).id(), asset(slug), session.account().actor());
        return one(kind, code);
    }

    private Curation find(String kind, String code) {
        return curations.find(CurationWriter.kind(kind), code);
    }

    private UUID asset(String slug) {
        return Slug.parse(slug)
                .map(workspace::asset)
                .orElseThrow(() -> Problem.of(ProblemCode.ASSET_NOT_FOUND))
                .asset()
                .id();
    }

    private CurationJson json(Curation curation) {
        return writer.curation(
                curation,
                curations.assets(curation.id()).stream()
                        .map(id -> workspace.byId(id).asset().slug().value())
                        .toList());
    }

    private static List<CurationText> texts(Fields fields, @Nullable List<CurationTextJson> given) {
        List<CurationText> texts = new ArrayList<>();
        for (var text : Objects.requireNonNullElse(given, List.<CurationTextJson>of())) {
            fields.language("language", text.language())
                    .ifPresent(language -> texts.add(new CurationText(
                            language, text.name(), Objects.requireNonNullElse(text.description(), ""))));
        }
        return texts;
    }
}
