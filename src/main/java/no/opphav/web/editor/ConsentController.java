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
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Consent;
import no.opphav.catalogue.NewConsent;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The forms in which the consents of those are written down whom an asset depicts. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/{slug}/rights/consents")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class ConsentController {
    private final AssetRights rights;
    private final EditedAssets assets;
    private final RightsPages pages;
    private final Moments moments;
    private final Answers answers;

    ConsentController(AssetRights rights, EditedAssets assets, RightsPages pages, Moments moments, Answers answers) {
        this.rights = rights;
        this.assets = assets;
        this.pages = pages;
        this.moments = moments;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> form(@PathVariable InterfaceLanguage lang, @PathVariable String slug, Session session) {
        return answers.page(pages.consent(lang, assets.asset(slug), null, null, null, session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        try {
            var revision = new FormReading(form).revision();
            rights.addConsent(
                    view.asset().id(), read(form), revision, session.account().actor());
            return done(lang, view);
        } catch (Problem problem) {
            return answers.refused(problem, pages.consent(lang, assets.asset(slug), null, form, problem, session));
        }
    }

    private NewConsent read(FormState form) {
        var reading = new FormReading(form);
        var given = reading.read("givenOn", "not-a-date", Moments::day, LocalDate.EPOCH);
        var expires = moments.endOfDay(reading, form, "expiresOn");
        return reading.all(() -> new NewConsent(form.value("note"), given, expires));
    }

    @Get("/{consentId}")
    HttpResponse<String> known(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID consentId,
            Session session) {
        var view = assets.asset(slug);
        return answers.page(pages.consent(lang, view, consent(view, consentId), null, null, session));
    }

    @Post("/{consentId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID consentId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        var consent = consent(view, consentId);
        try {
            rights.changeConsent(
                    view.asset().id(),
                    consentId,
                    read(form),
                    new FormReading(form).revision(),
                    session.account().actor());
            return done(lang, view);
        } catch (Problem problem) {
            return answers.refused(problem, pages.consent(lang, assets.asset(slug), consent, form, problem, session));
        }
    }

    @Post("/{consentId}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable UUID consentId,
            @Body @Nullable Map<String, Object> body,
            Session session) {
        var form = FormState.sent(body);
        var view = assets.asset(slug);
        try {
            var revision = new FormReading(form).revision();
            rights.removeConsent(
                    view.asset().id(), consentId, revision, session.account().actor());
            return done(lang, view);
        } catch (Problem problem) {
            return answers.refused(problem, pages.page(lang, assets.asset(slug), "", null, problem, session));
        }
    }

    private Consent consent(AssetView view, UUID consentId) {
        return rights.consents(view.asset().id()).stream()
                .filter(consent -> consent.id().equals(consentId))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND));
    }

    private static HttpResponse<?> done(InterfaceLanguage lang, AssetView view) {
        return Answers.done("/" + lang.code() + RightsPages.path(view), Notice.SAVED);
    }
}
