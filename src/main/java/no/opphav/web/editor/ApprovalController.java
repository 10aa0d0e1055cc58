package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.editor.ApprovalPages.Tried;
import org.jspecify.annotations.Nullable;

/** One version of a presentation, approved for sending and recalled. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/versions/{fileId}")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class ApprovalController {
    private final Decks decks;
    private final EditedAssets assets;
    private final ApprovalPages approvalPages;
    private final ExpiryDates dates;
    private final Answers answers;

    ApprovalController(
            Decks decks, EditedAssets assets, ApprovalPages approvalPages, ExpiryDates dates, Answers answers) {
        this.decks = decks;
        this.assets = assets;
        this.approvalPages = approvalPages;
        this.dates = dates;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> version(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID fileId,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        var view = assets.asset(slug);
        var file = assets.version(view, fileId);
        return answers.page(approvalPages.page(lang, view, file, Tried.nothing(notice), session));
    }

    @Post("/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID fileId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var view = assets.asset(slug);
        var file = assets.version(view, fileId);
        var form = FormState.sent(body);
        try {
            decks.approve(fileId, read(form), session.account().actor());
            return Answers.done(address(lang, slug, fileId), Notice.DECK_APPROVED);
        } catch (Problem problem) {
            var tried = Tried.approving(problem, form);
            return answers.refused(problem, approvalPages.page(lang, view, file, tried, session));
        }
    }

    private NewApproval read(FormState form) {
        return new NewApproval(
                end(form),
                !form.value("creditSlide").isEmpty(),
                !form.value("tellHolders").isEmpty());
    }

    private @Nullable Instant end(FormState form) {
        if (form.value("expiresAt").isBlank()) {
            return null;
        }
        var reading = new FormReading(form);
        var end = reading.read("expiresAt", "not-a-date", dates::read, dates.never());
        return reading.all(() -> end);
    }

    @Post("/recall")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> recall(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID fileId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var view = assets.asset(slug);
        var file = assets.version(view, fileId);
        var form = FormState.sent(body);
        try {
            decks.recall(fileId, form.value("reason"), session.account().actor());
            return Answers.done(address(lang, slug, fileId), Notice.DECK_RECALLED);
        } catch (Problem problem) {
            var tried = Tried.recalling(problem, form);
            return answers.refused(problem, approvalPages.page(lang, view, file, tried, session));
        }
    }

    private static String address(InterfaceLanguage lang, String slug, UUID fileId) {
        return "/" + lang.code() + "/editor/assets/" + slug + "/versions/" + fileId;
    }
}
