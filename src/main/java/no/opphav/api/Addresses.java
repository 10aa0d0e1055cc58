package no.opphav.api;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Preview;
import no.opphav.delivery.Licenses;
import no.opphav.delivery.PageAddresses;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.kernel.Slug;
import no.opphav.kernel.Token;
import no.opphav.terms.TermsVersion;

/** Where things are found: absolute, so that an answer can be kept and passed on. */
@Singleton
final class Addresses {
    private final Site site;
    private final Licenses licenses;

    Addresses(Site site, Licenses licenses) {
        this.site = site;
        this.licenses = licenses;
    }

    URI asset(Slug slug) {
        return site.url("/api/assets/" + slug);
    }

    URI editorAsset(Slug slug) {
        return site.url("/api/editor/assets/" + slug);
    }

    URI assetPage(Asset asset) {
        return site.url("/nb/assets/" + asset.slug());
    }

    URI variantPage(Asset asset, LanguageTag language) {
        return licenses.page(asset, language);
    }

    /** A page of the workspace, whose path begins with a slash. */
    URI workspacePage(String path) {
        return site.url("/nb/editor" + path);
    }

    URI terms(TermsVersion version) {
        return site.url("/api/terms/" + version.code() + "/" + version.number());
    }

    URI termsDraft(Slug code) {
        return site.url("/api/editor/terms/" + code + "/draft");
    }

    URI file(AssetFile file) {
        return site.url("/files/" + file.id() + "/" + segment(file));
    }

    URI editorFile(AssetFile file) {
        return site.url("/editor/files/" + file.id() + "/" + segment(file));
    }

    URI bundle(Asset asset, LanguageTag language) {
        return site.url("/assets/" + asset.slug() + "/bundle.zip?language=" + language);
    }

    URI preview(Preview preview) {
        return site.url(PageAddresses.of(preview));
    }

    URI editorPreview(Preview preview) {
        return site.url("/editor/previews/" + preview.fileId() + "/" + preview.width());
    }

    URI request(Token token) {
        return site.url("/api/requests/" + token.secret());
    }

    URI requestPage(Token token, LanguageTag language) {
        return site.url("/" + pageLanguage(language) + "/requests/" + token.secret());
    }

    URI granted(Token token, AssetFile file) {
        return site.url("/api/grants/" + token.secret() + "/files/" + file.id());
    }

    URI invitation(Token token) {
        return site.url("/nb/invitations/" + token.secret());
    }

    URI api(String pathAndQuery) {
        return site.url("/api" + pathAndQuery);
    }

    /** Pages are in Bokmål, Nynorsk and English only. */
    private static String pageLanguage(LanguageTag language) {
        var spoken = language.locale().getLanguage();
        return switch (spoken) {
            case "nn", "en" -> spoken;
            default -> "nb";
        };
    }

    private static String segment(AssetFile file) {
        return encoded(file.name().value());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
