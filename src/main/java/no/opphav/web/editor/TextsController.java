package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Drafts;
import no.opphav.catalogue.TextsOutcome;
import no.opphav.catalogue.VariantTexts;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.editor.Attempt.Part;
import org.jspecify.annotations.Nullable;

/** The form for the texts of one language: saved, or kept as a draft, and what is asked where two editors wrote the same. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/variants/{variantId}")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TextsController {
    private final Drafts drafts;
    private final EditedAssets assets;
    private final AssetEditPages editPages;
    private final ClashPages clashes;
    private final Answers answers;

    TextsController(Drafts drafts, EditedAssets assets, AssetEditPages editPages, ClashPages clashes, Answers answers) {
        this.drafts = drafts;
        this.assets = assets;
        this.editPages = editPages;
        this.clashes = clashes;
        this.answers = answers;
    }

    @Post
    HttpResponse<?> save(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return write(lang, slug, variantId, FormState.sent(body), session, false);
    }

    @Post("/draft")
    HttpResponse<?> keep(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return write(lang, slug, variantId, FormState.sent(body), session, true);
    }

    private HttpResponse<?> write(
            InterfaceLanguage lang, String slug, UUID variantId, FormState form, Session session, boolean isDraft) {
        var view = assets.asset(slug);
        var shown = EditedAssets.variant(view, variantId);
        try {
            var mine = clashes.chosen(variantId, form);
            var version = new FormReading(form).version();
            var actor = session.account().actor();
            var outcome = isDraft
                    ? drafts.keep(variantId, mine, version, actor)
                    : drafts.save(variantId, mine, version, actor);
            return switch (outcome) {
                case TextsOutcome.Kept kept ->
                    Answers.done(back(lang, view, shown, form), done(isDraft, kept.isMerged()));
                case TextsOutcome.Clash clash ->
                    answers.refused(
                            Problem.of(ProblemCode.TEXTS_CLASH),
                            clashes.page(
                                    lang, view, shown, clash, form, isDraft, back(lang, view, shown, form), session));
            };
        } catch (Problem problem) {
            return refused(lang, slug, variantId, Attempt.refused(problem, Part.TEXTS, form), session);
        }
    }

    private static Notice done(boolean isDraft, boolean isMerged) {
        if (isMerged) {
            return isDraft ? Notice.DRAFT_MERGED : Notice.SAVED_MERGED;
        }
        return isDraft ? Notice.DRAFT_KEPT : Notice.SAVED;
    }

    @Post("/draft/discard")
    HttpResponse<?> discard(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID variantId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        var shown = EditedAssets.variant(view, variantId);
        try {
            drafts.discard(
                    variantId,
                    new FormReading(form).version(),
                    session.account().actor());
            return Answers.done(back(lang, view, shown, form), Notice.DRAFT_DISCARDED);
        } catch (Problem problem) {
            return refused(lang, slug, variantId, Attempt.refused(problem), session);
        }
    }

    /** The page that the form stood on. */
    private static String back(InterfaceLanguage lang, AssetView view, VariantView shown, FormState form) {
        var base = "/" + lang.code() + "/editor/assets/" + view.asset().slug();
        var open = form.value("open").isEmpty() ? shown : EditedAssets.open(view, form.value("open"), lang);
        return AssetEditPages.href(base, open, form.value("beside"));
    }

    private HttpResponse<String> refused(
            InterfaceLanguage lang, String slug, UUID variantId, Attempt attempt, Session session) {
        var now = assets.asset(slug);
        var shown = EditedAssets.variant(now, variantId);
        return answers.refused(
                Objects.requireNonNull(attempt.problem()), editPages.page(lang, now, shown, attempt, session));
    }

    static VariantTexts written(FormState form) {
        return new VariantTexts(form.value("title"), form.value("summary"), form.value("alternativeText"));
    }
}
