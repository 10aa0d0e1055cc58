package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.request.DeclineReasons;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** What the pages share that list texts which editors keep, with one form for a new one and for each of them. */
abstract class ListController {
    private final String path;
    private final Answers answers;

    /** @param path of the list below a language's own */
    ListController(String path, Answers answers) {
        this.path = path;
        this.answers = answers;
    }

    /**
     * What one holds, as the form shows it.
     *
     * @throws Problem {@code NOT_FOUND}
     */
    abstract FormState written(UUID id);

    /** Saves what the form holds, as a new one where there is no id. */
    abstract void save(@Nullable UUID id, FormState form, Actor.Account by);

    abstract void discard(UUID id, Actor.Account by);

    abstract EditorPage page(Shown shown);

    @Get
    HttpResponse<String> list(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(page(new Shown(path, lang, notice, null, null, FormState.empty(), session)));
    }

    @Get("/{id}")
    HttpResponse<String> one(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return answers.page(page(new Shown(path, lang, "", null, id, written(id), session)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        return saved(lang, null, FormState.sent(body), session);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            @PathVariable InterfaceLanguage lang,
            @PathVariable UUID id,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        return saved(lang, id, FormState.sent(body), session);
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        discard(id, session.account().actor());
        return done(lang);
    }

    private HttpResponse<?> saved(InterfaceLanguage lang, @Nullable UUID id, FormState form, Session session) {
        try {
            save(id, form, session.account().actor());
            return done(lang);
        } catch (Problem problem) {
            return answers.refused(problem, page(new Shown(path, lang, "", problem, id, form, session)));
        }
    }

    private HttpResponse<?> done(InterfaceLanguage lang) {
        return Answers.done("/" + lang.code() + path, Notice.SAVED);
    }

    /** The languages in which texts are kept, to choose from. */
    static List<Option> languages(Texts texts) {
        return DeclineReasons.LANGUAGES.stream()
                .map(tag -> Option.of(tag.value(), texts.languageName(tag)))
                .toList();
    }

    /**
     * What such a page shows.
     *
     * @param path of the list
     * @param notice what was done, as an address has it; may be empty
     * @param problem why the form was refused; null where it was not
     * @param id of what the form changes; null for a new one
     */
    record Shown(
            String path,
            InterfaceLanguage lang,
            String notice,
            @Nullable Problem problem,
            @Nullable UUID id,
            FormState form,
            Session session) {
        /** What was done; null for nothing. */
        @Nullable String noticed(Texts texts) {
            return Notice.sentence(notice, texts);
        }

        @Nullable Refusal refusal(Frame frame) {
            return problem == null ? null : Refusal.of(problem, frame.texts(), frame.at(path));
        }

        /** A form with what is wrong with it. */
        FormState refused(FormState filled, Texts texts) {
            return problem == null ? filled : filled.refused(problem, texts);
        }

        /** Where the form goes. */
        String action(Frame frame) {
            return frame.at(path) + (id == null ? "" : "/" + id);
        }

        boolean isNew() {
            return id == null;
        }
    }
}
