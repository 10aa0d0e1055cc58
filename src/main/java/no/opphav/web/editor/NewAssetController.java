package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import java.util.Objects;
import no.opphav.account.Session;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.NewAsset;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Site;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** The form that an asset begins with: its file and what it is. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/assets/new")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class NewAssetController {
    private final NewAssets newAssets;
    private final NewAssetForms forms;
    private final Site site;
    private final Answers answers;

    NewAssetController(NewAssets newAssets, NewAssetForms forms, Site site, Answers answers) {
        this.newAssets = newAssets;
        this.forms = forms;
        this.site = site;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> form(@PathVariable InterfaceLanguage lang, Session session) {
        var usual = Map.of(
                "language", lang == InterfaceLanguage.EN ? InterfaceLanguage.NB.code() : lang.code(),
                "rightsHolder", site.owner(),
                "contact", site.contact().value());
        return answers.page(forms.page(lang, FormState.of(usual), null, session));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> create(
            @PathVariable InterfaceLanguage lang,
            @Part @Nullable String kind,
            @Part @Nullable String title,
            @Part @Nullable String language,
            @Part @Nullable String slug,
            @Part @Nullable String rightsHolder,
            @Part @Nullable String contact,
            @Part @Nullable String terms,
            @Part @Nullable String later,
            @Part @Nullable CompletedFileUpload file,
            Session session) {
        var form = FormState.of(Map.of(
                "kind", written(kind),
                "title", written(title),
                "language", written(language),
                "slug", written(slug),
                "rightsHolder", written(rightsHolder),
                "contact", written(contact),
                "terms", written(terms)));
        try (var upload = new FormFile(file)) {
            var asset = created(form, upload, later != null, session);
            return Answers.done("/" + lang.code() + "/editor/assets/" + asset.slug(), Notice.ASSET_CREATED);
        } catch (Problem problem) {
            return answers.refused(problem, forms.page(lang, form, problem, session));
        }
    }

    /** @param later whether the file follows, by an upload of its own */
    private Asset created(FormState form, FormFile upload, boolean later, Session session) {
        var reading = new FormReading(form);
        if (!later && !upload.isChosen()) {
            reading.note("file", "required");
        }
        var kind = reading.choice("kind", AssetKind.values());
        var slug = reading.slug("slug");
        var language = reading.read("language", "unknown-language", LanguageTag::parse, LanguageTag.NONE);
        var contact = reading.address("contact");
        var terms = reading.id("terms", "unknown-terms");
        var wanted = reading.all(
                () -> new NewAsset(kind, slug, form.value("title"), language, form.value("rightsHolder"), contact));
        var actor = session.account().actor();
        return later
                ? newAssets.create(wanted, terms, actor)
                : upload.read(incoming -> newAssets.create(wanted, terms, incoming, actor));
    }

    private static String written(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
