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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.opphav.account.Session;
import no.opphav.curation.Curation;
import no.opphav.curation.CurationKind;
import no.opphav.curation.CurationText;
import no.opphav.curation.Curations;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Themes and collections: made, described, filled, put in order, published and deleted. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/{kind:themes|collections}")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class CurationController {
    private static final int LONGEST_QUERY = 200;
    private static final String NAME = "name-";

    private final Curations curations;
    private final CurationPages pages;
    private final EditedAssets assets;
    private final Answers answers;

    CurationController(Curations curations, CurationPages pages, EditedAssets assets, Answers answers) {
        this.curations = curations;
        this.pages = pages;
        this.assets = assets;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> all(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        return answers.page(pages.all(lang, notice, null, kind(kind), FormState.empty(), session));
    }

    @Post
    HttpResponse<?> create(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        try {
            var made = curations.create(
                    kind(kind), null, texts(form), session.account().actor());
            return Answers.done(address(lang, made), Notice.CURATION_MADE);
        } catch (Problem problem) {
            return answers.refused(problem, pages.all(lang, "", problem, kind(kind), form, session));
        }
    }

    @Get("/{code}")
    HttpResponse<String> one(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String notice,
            Session session) {
        var text = q.strip();
        var found = curations.find(kind(kind), code);
        return answers.page(pages.one(
                lang, found, text.substring(0, Math.min(text.length(), LONGEST_QUERY)), notice, null, null, session));
    }

    /** Writes what it is called; a language that is chosen besides is asked for on the page that comes back. */
    @Post("/{code}")
    HttpResponse<?> describe(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var curation = curations.find(kind(kind), code);
        var form = FormState.sent(body);
        var other = LanguageTag.parse(form.value("other"));
        if (other.isPresent() && !form.value("other").isEmpty()) {
            Map<String, String> values = new HashMap<>(form.values());
            values.putIfAbsent(NAME + other.get(), "");
            return answers.page(pages.one(lang, curation, "", "", null, FormState.of(values), session));
        }
        try {
            curations.describe(
                    curation.id(),
                    texts(form),
                    revision(form),
                    session.account().actor());
            return Answers.done(address(lang, curation), Notice.SAVED);
        } catch (Problem problem) {
            return answers.refused(problem, pages.one(lang, curation, "", "", problem, form, session));
        }
    }

    @Post("/{code}/publish")
    HttpResponse<?> publish(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var curation = curations.find(kind(kind), code);
        var revision = revision(FormState.sent(body));
        return run(
                lang,
                curation,
                Notice.CURATION_PUBLISHED,
                session,
                () -> curations.publish(
                        curation.id(), revision, session.account().actor()));
    }

    @Post("/{code}/unpublish")
    HttpResponse<?> unpublish(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var curation = curations.find(kind(kind), code);
        var revision = revision(FormState.sent(body));
        return run(
                lang,
                curation,
                Notice.CURATION_TAKEN_BACK,
                session,
                () -> curations.unpublish(
                        curation.id(), revision, session.account().actor()));
    }

    @Post("/{code}/delete")
    HttpResponse<?> delete(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var curation = curations.find(kind(kind), code);
        try {
            curations.delete(
                    curation.id(),
                    revision(FormState.sent(body)),
                    session.account().actor());
            return Answers.done("/" + lang.code() + Place.CURATIONS.path(), Notice.CURATION_DELETED);
        } catch (Problem problem) {
            return answers.refused(problem, pages.one(lang, curation, "", "", problem, null, session));
        }
    }

    /** Puts it one earlier among those of its kind. */
    @Post("/{code}/up")
    HttpResponse<?> up(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            Session session) {
        var codes = curations.all(kind(kind)).stream()
                .map(each -> each.code().value())
                .toList();
        if (!codes.contains(code)) {
            throw Problem.of(ProblemCode.NOT_FOUND);
        }
        curations.order(kind(kind), earlier(codes, code), session.account().actor());
        return Answers.done("/" + lang.code() + Place.CURATIONS.path(), Notice.SAVED);
    }

    @Post("/{code}/assets")
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var curation = curations.find(kind(kind), code);
        var asset = assets.asset(FormState.sent(body).value("asset")).asset();
        return run(
                lang,
                curation,
                Notice.SAVED,
                session,
                () -> curations.add(curation.id(), asset.id(), session.account().actor()));
    }

    @Post("/{code}/assets/{slug}/remove")
    HttpResponse<?> remove(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable String slug,
            Session session) {
        var curation = curations.find(kind(kind), code);
        var asset = assets.asset(slug).asset();
        return run(
                lang,
                curation,
                Notice.SAVED,
                session,
                () -> curations.remove(
                        curation.id(), asset.id(), session.account().actor()));
    }

    /** Puts an asset one earlier. */
    @Post("/{code}/assets/{slug}/up")
    HttpResponse<?> assetUp(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String kind,
            @PathVariable String code,
            @PathVariable String slug,
            Session session) {
        var curation = curations.find(kind(kind), code);
        var asset = assets.asset(slug).asset();
        var order = earlier(curations.assets(curation.id()), asset.id());
        return run(
                lang,
                curation,
                Notice.SAVED,
                session,
                () -> curations.arrange(
                        curation.id(),
                        order,
                        curation.revision(),
                        session.account().actor()));
    }

    private HttpResponse<?> run(
            InterfaceLanguage lang, Curation curation, Notice notice, Session session, Runnable command) {
        try {
            command.run();
            return Answers.done(address(lang, curation), notice);
        } catch (Problem problem) {
            var now = curations.find(curation.kind(), curation.code().value());
            return answers.refused(problem, pages.one(lang, now, "", "", problem, null, session));
        }
    }

    private static <T> List<T> earlier(List<T> all, T one) {
        List<T> order = new ArrayList<>(all);
        var place = order.indexOf(one);
        if (place > 0) {
            Collections.swap(order, place, place - 1);
        }
        return order;
    }

    private static List<CurationText> texts(FormState form) {
        List<CurationText> texts = new ArrayList<>();
        form.values().forEach((field, name) -> {
            if (field.startsWith(NAME)) {
                LanguageTag.parse(field.substring(NAME.length()))
                        .ifPresent(language ->
                                texts.add(new CurationText(language, name, form.value("description-" + language))));
            }
        });
        return texts;
    }

    private static long revision(FormState form) {
        return new FormReading(form).revision();
    }

    private static CurationKind kind(String segment) {
        return segment.equals("themes") ? CurationKind.THEME : CurationKind.COLLECTION;
    }

    private static String address(InterfaceLanguage lang, Curation curation) {
        return "/" + lang.code() + "/editor/" + CurationPages.segment(curation.kind()) + "/" + curation.code();
    }
}
