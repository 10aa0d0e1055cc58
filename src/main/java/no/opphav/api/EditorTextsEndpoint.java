package no.opphav.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.opphav.account.Session;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.TextsOutcome;
import no.opphav.catalogue.TextsVersion;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.WorkingTexts;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language: as drafts, saved, and as they were. Changes name the version that they were made from, in the
 * body or in {@code If-Match}; with the header nothing is merged and any other version is refused (RFC 9110, 13.1.1).
 */
@Controller("/api/editor/variants/{id}/texts")
@Secured("EDITOR")
class EditorTextsEndpoint {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private final Drafts drafts;

    EditorTextsEndpoint(Drafts drafts) {
        this.drafts = drafts;
    }

    @Get
    HttpResponse<TextsJson> texts(@PathVariable UUID id) {
        return answer(drafts.of(id), false);
    }

    @Put
    HttpResponse<TextsJson> save(@PathVariable UUID id, @Body TextsBody body, HttpRequest<?> request, Session session) {
        return answer(drafts.save(
                id,
                texts(body),
                version(id, body.version(), request),
                session.account().actor()));
    }

    @Put("/draft")
    HttpResponse<TextsJson> keep(@PathVariable UUID id, @Body TextsBody body, HttpRequest<?> request, Session session) {
        return answer(drafts.keep(
                id,
                texts(body),
                version(id, body.version(), request),
                session.account().actor()));
    }

    @Delete("/draft")
    HttpResponse<TextsJson> discard(@PathVariable UUID id, HttpRequest<?> request, Session session) {
        drafts.discard(id, version(id, null, request), session.account().actor());
        return answer(drafts.of(id), false);
    }

    @Get("/versions")
    TextsHistoryJson versions(@PathVariable UUID id) {
        return new TextsHistoryJson(
                drafts.history(id).stream().map(EditorTextsEndpoint::json).toList());
    }

    @Post("/versions/{number}/restore")
    HttpResponse<TextsJson> restore(
            @PathVariable UUID id,
            @PathVariable long number,
            @Body TextsVersionBody body,
            HttpRequest<?> request,
            Session session) {
        var version = version(id, body.version(), request);
        return answer(drafts.restore(id, number, version, session.account().actor()), false);
    }

    private static VariantTexts texts(TextsBody body) {
        return new VariantTexts(orEmpty(body.title()), orEmpty(body.summary()), orEmpty(body.alternativeText()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private long version(UUID id, @Nullable Long written, HttpRequest<?> request) {
        var wanted = Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_MATCH));
        if (wanted.isEmpty()) {
            if (written == null) {
                throw Problem.field("version", "required");
            }
            return written;
        }
        var now = drafts.of(id).version();
        var tag = TAG.matcher(wanted.get().strip());
        if (wanted.get().strip().equals("*")) {
            return now;
        }
        if (!tag.matches() || Long.parseLong(tag.group(1)) != now) {
            throw Problem.of(ProblemCode.VERSION_STALE);
        }
        return now;
    }

    private static HttpResponse<TextsJson> answer(TextsOutcome outcome) {
        return switch (outcome) {
            case TextsOutcome.Kept kept -> answer(kept.now(), kept.isMerged());
            case TextsOutcome.Clash clash ->
                throw Problem.of(ProblemCode.TEXTS_CLASH)
                        .at(clash.fields().stream()
                                .map(field -> FieldProblem.of(field.field(), "changed-meanwhile"))
                                .toArray(FieldProblem[]::new));
        };
    }

    private static HttpResponse<TextsJson> answer(WorkingTexts texts, boolean isMerged) {
        var draft = texts.draft();
        var json = new TextsJson(
                texts.variantId(),
                texts.version(),
                texts.texts().title(),
                texts.texts().summary(),
                texts.texts().alternativeText(),
                draft != null,
                draft == null ? null : draft.at(),
                draft == null ? null : draft.writer(),
                isMerged);
        return HttpResponse.ok(json).header(HttpHeaders.ETAG, "\"" + texts.version() + "\"");
    }

    private static TextsVersionJson json(TextsVersion version) {
        return new TextsVersionJson(
                version.version(),
                Names.of(version.kind()),
                version.title(),
                version.summary(),
                version.alternativeText(),
                version.writtenAt(),
                version.writer());
    }
}
