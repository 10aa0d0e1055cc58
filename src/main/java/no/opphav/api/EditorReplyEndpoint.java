package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.DeclineReasons;
import no.opphav.request.SavedReplies;
import no.opphav.request.SavedReply;
import org.jspecify.annotations.Nullable;

/** What editors often write to presenters. */
@Controller("/api/editor/replies")
@Secured("EDITOR")
class EditorReplyEndpoint {
    private final SavedReplies replies;

    EditorReplyEndpoint(SavedReplies replies) {
        this.replies = replies;
    }

    @Get
    SavedReplyListJson list() {
        return new SavedReplyListJson(
                replies.all().stream().map(SavedReplyJson::of).toList());
    }

    @Post
    HttpResponse<SavedReplyJson> add(@Body SavedReplyBody body, Session session) {
        return HttpResponse.created(saved(null, body, session));
    }

    @Put("/{id}")
    SavedReplyJson change(@PathVariable UUID id, @Body SavedReplyBody body, Session session) {
        return saved(id, body, session);
    }

    private SavedReplyJson saved(@Nullable UUID id, SavedReplyBody body, Session session) {
        var fields = new Fields();
        var language = fields.read(
                        "language",
                        body.language(),
                        tag -> LanguageTag.parse(tag).filter(DeclineReasons.LANGUAGES::contains),
                        "unknown-language")
                .orElse(LanguageTag.NONE);
        var deed = fields.name("deed", body.deed(), SavedReply.Deed.class).orElse(SavedReply.Deed.APPROVE);
        var saved = fields.make(() -> replies.save(
                id,
                language,
                deed,
                Objects.requireNonNullElse(body.title(), ""),
                Objects.requireNonNullElse(body.text(), ""),
                session.account().actor()));
        return replies.find(saved).map(SavedReplyJson::of).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    @Delete("/{id}")
    HttpResponse<Void> remove(@PathVariable UUID id, Session session) {
        replies.remove(id, session.account().actor());
        return HttpResponse.noContent();
    }
}
