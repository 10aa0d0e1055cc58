package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.DeclineReason;
import no.opphav.request.DeclineReasons;
import org.jspecify.annotations.Nullable;

/** Why requests are declined: editors choose among the reasons, which administrators keep. */
@Controller("/api/editor/decline-reasons")
class EditorReasonEndpoint {
    private final DeclineReasons reasons;

    EditorReasonEndpoint(DeclineReasons reasons) {
        this.reasons = reasons;
    }

    @Get
    @Secured("EDITOR")
    DeclineReasonListJson list() {
        return new DeclineReasonListJson(
                reasons.all().stream().map(EditorReasonEndpoint::json).toList());
    }

    @Post
    @Secured("ADMINISTRATOR")
    HttpResponse<DeclineReasonJson> add(@Body DeclineReasonBody body, Session session) {
        return HttpResponse.created(saved(null, body, session));
    }

    @Put("/{id}")
    @Secured("ADMINISTRATOR")
    DeclineReasonJson change(@PathVariable UUID id, @Body DeclineReasonBody body, Session session) {
        return saved(id, body, session);
    }

    @Delete("/{id}")
    @Secured("ADMINISTRATOR")
    HttpResponse<Void> remove(@PathVariable UUID id, Session session) {
        reasons.remove(id, session.account().actor());
        return HttpResponse.noContent();
    }

    private DeclineReasonJson saved(@Nullable UUID id, DeclineReasonBody body, Session session) {
        Map<LanguageTag, DeclineReason.Text> texts = new LinkedHashMap<>();
        var given = Objects.requireNonNullElse(body.texts(), Map.<String, ReasonTextJson>of());
        for (var language : DeclineReasons.LANGUAGES) {
            var text = given.get(language.value());
            if (text != null) {
                texts.put(
                        language,
                        new DeclineReason.Text(
                                Objects.requireNonNullElse(text.title(), ""),
                                Objects.requireNonNullElse(text.text(), "")));
            }
        }
        var saved = reasons.save(id, texts, session.account().actor());
        return reasons.find(saved).map(EditorReasonEndpoint::json).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private static DeclineReasonJson json(DeclineReason reason) {
        return new DeclineReasonJson(
                reason.id(),
                reason.texts().entrySet().stream()
                        .collect(toMap(
                                text -> text.getKey().value(),
                                text -> new ReasonTextJson(
                                        text.getValue().title(), text.getValue().text()))));
    }
}
