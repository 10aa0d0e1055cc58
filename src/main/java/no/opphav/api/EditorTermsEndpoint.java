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
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.terms.TermsDrafts;
import org.jspecify.annotations.Nullable;

/** Writing usage terms, and publishing what was written. */
@Controller("/api/editor/terms")
@Secured("EDITOR")
class EditorTermsEndpoint {
    private final TermsDrafts drafts;
    private final TermsWriter writer;
    private final Addresses addresses;

    EditorTermsEndpoint(TermsDrafts drafts, TermsWriter writer, Addresses addresses) {
        this.drafts = drafts;
        this.writer = writer;
        this.addresses = addresses;
    }

    @Get
    TermsDraftListJson list() {
        return new TermsDraftListJson(drafts.all().stream().map(writer::draft).toList());
    }

    @Post
    HttpResponse<TermsDraftJson> begin(@Body NewTermsBody body, Session session) {
        var fields = new Fields();
        var code = fields.read("code", body.code(), Slug::parse, "invalid");
        var access = fields.name("access", body.access(), Access.class);
        var draft = fields.make(() -> drafts.begin(
                code.orElseThrow(), access.orElseThrow(), session.account().actor()));
        return HttpResponse.created(writer.draft(draft), addresses.termsDraft(draft.code()));
    }

    @Get("/{code}/draft")
    TermsDraftJson draft(@PathVariable String code) {
        return writer.draft(drafts.of(slug(code)).orElseThrow(() -> Problem.of(ProblemCode.TERMS_NOT_FOUND)));
    }

    @Post("/{code}/draft")
    TermsDraftJson beginNext(@PathVariable String code, Session session) {
        return writer.draft(drafts.beginNext(slug(code), session.account().actor()));
    }

    @Put("/{code}/draft")
    TermsDraftJson change(@PathVariable String code, @Body TermsDraftBody body, Session session) {
        var fields = new Fields();
        var revision = fields.revision(body.revision());
        var content = body.content(fields);
        return writer.draft(
                drafts.change(slug(code), content, revision, session.account().actor()));
    }

    @Delete("/{code}/draft")
    HttpResponse<?> discard(@PathVariable String code, @QueryValue @Nullable Long revision, Session session) {
        var seen = new RevisionBody(revision).required();
        drafts.discard(slug(code), seen, session.account().actor());
        return HttpResponse.noContent();
    }

    @Post("/{code}/draft/publish")
    TermsJson publish(@PathVariable String code, @Body RevisionBody body, Session session) {
        return writer.published(
                drafts.publish(slug(code), body.required(), session.account().actor()));
    }

    private static Slug slug(String code) {
        return Slug.parse(code).orElseThrow(() -> Problem.of(ProblemCode.TERMS_NOT_FOUND));
    }
}
