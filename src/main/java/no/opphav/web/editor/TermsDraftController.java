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
import java.util.List;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.TermsContent;
import no.opphav.terms.TermsDraft;
import no.opphav.terms.TermsDrafts;
import no.opphav.terms.TermsTranslation;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.editor.TermsAttempt.Part;
import org.jspecify.annotations.Nullable;

/** Writes the next version of usage terms, and publishes it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/terms/{code}/draft")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class TermsDraftController {
    private final TermsDrafts drafts;
    private final TermsDraftPages draftPages;
    private final Answers answers;

    TermsDraftController(TermsDrafts drafts, TermsDraftPages draftPages, Answers answers) {
        this.drafts = drafts;
        this.draftPages = draftPages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> draft(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @QueryValue(defaultValue = "") String language,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        return answers.page(draftPages.page(lang, find(code), language, TermsAttempt.none(notice), session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(@PathVariable InterfaceLanguage lang, @PathVariable String code, Session session) {
        drafts.beginNext(slug(code), session.account().actor());
        return Answers.to(address(lang, code));
    }

    @Post("/texts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> write(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var language = LanguageTag.parse(form.value("language")).orElse(LanguageTag.BOKMAAL);
        return changed(lang, code, form, Part.TEXTS, session, content -> {
            if (!content.translations().containsKey(language)) {
                throw Problem.of(ProblemCode.CHANGED_MEANWHILE);
            }
            return TermsForms.withTexts(content, language, form);
        });
    }

    @Post("/rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rule(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        return changed(lang, code, form, Part.RULES, session, content -> TermsForms.withRules(content, form));
    }

    @Post("/languages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> addLanguage(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        return changed(lang, code, form, Part.LANGUAGES, session, content -> {
            var language = LanguageTag.parse(form.value("language"))
                    .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_LANGUAGE));
            return content.translations().containsKey(language)
                    ? content
                    : content.written(language, new TermsTranslation("", "", ""), List.of());
        });
    }

    @Post("/languages/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> removeLanguage(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        return changed(
                lang,
                code,
                form,
                Part.LANGUAGES,
                session,
                content -> LanguageTag.parse(form.value("language"))
                        .map(content::without)
                        .orElse(content));
    }

    @Post("/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        try {
            var revision = new FormReading(form).revision();
            drafts.publish(slug(code), revision, session.account().actor());
            return Answers.done("/" + lang.code() + Place.TERMS.path(), Notice.TERMS_PUBLISHED);
        } catch (Problem problem) {
            return refused(problem, lang, code, form, Part.PUBLISHING, session);
        }
    }

    @Post("/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> discard(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        try {
            var revision = new FormReading(form).revision();
            drafts.discard(slug(code), revision, session.account().actor());
            return Answers.done("/" + lang.code() + Place.TERMS.path(), Notice.TERMS_DISCARDED);
        } catch (Problem problem) {
            return refused(problem, lang, code, form, Part.LANGUAGES, session);
        }
    }

    private HttpResponse<?> changed(
            InterfaceLanguage lang,
            String code,
            FormState form,
            Part part,
            Session session,
            java.util.function.UnaryOperator<TermsContent> change) {
        try {
            var content = change.apply(find(code).content());
            var revision = new FormReading(form).revision();
            drafts.change(slug(code), content, revision, session.account().actor());
            return Answers.done(address(lang, code) + language(form), Notice.SAVED);
        } catch (Problem problem) {
            return refused(problem, lang, code, form, part, session);
        }
    }

    private static String language(FormState form) {
        return LanguageTag.parse(form.value("language"))
                .map(tag -> "?language=" + tag)
                .orElse("");
    }

    private HttpResponse<?> refused(
            Problem problem, InterfaceLanguage lang, String code, FormState form, Part part, Session session) {
        var attempt = TermsAttempt.refused(problem, part, form);
        return answers.refused(problem, draftPages.page(lang, find(code), form.value("language"), attempt, session));
    }

    private TermsDraft find(String code) {
        return drafts.of(slug(code)).orElseThrow(() -> Problem.of(ProblemCode.TERMS_NOT_FOUND));
    }

    private static Slug slug(String code) {
        return Slug.parse(code).orElseThrow(() -> Problem.of(ProblemCode.TERMS_NOT_FOUND));
    }

    private static String address(InterfaceLanguage lang, String code) {
        return "/" + lang.code() + "/editor/terms/" + code + "/draft";
    }
}
