package no.opphav.delivery;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import no.opphav.catalogue.Asset;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.terms.TermsVersion;

/** Where terms stand: the address that names a version to machines, and the pages that people read. */
@Singleton
public class Licenses {
    private static final List<LanguageTag> PAGES =
            List.of(LanguageTag.BOKMAAL, LanguageTag.NYNORSK, LanguageTag.ENGLISH);

    private final Site site;

    Licenses(Site site) {
        this.site = site;
    }

    /** The permanent address of exactly this version, in no language: what {@code rel="license"} points at. */
    public URI permanent(TermsVersion terms) {
        return site.url("/terms/" + terms.code() + "/" + terms.number());
    }

    /**
     * The page of exactly this version, in the language if the pages speak it, in Bokmål for none, else in English; with the terms in that language
     * even so if they are written in it.
     */
    public URI page(TermsVersion terms, LanguageTag language) {
        var page = "/" + spoken(language) + "/terms/" + terms.code() + "/" + terms.number();
        var isInside = !PAGES.contains(language) && terms.translations().containsKey(language);
        return site.url(isInside ? page + "?in=" + language : page);
    }

    /** The page of an asset in a language, itself in that language if the pages speak it, in Bokmål for none, else in English. */
    public URI page(Asset asset, LanguageTag language) {
        return site.url("/" + spoken(language) + "/assets/" + asset.slug() + "/" + language);
    }

    /** The page of a receipt, which says under which terms something was fetched. */
    URI receipt(ReceiptCode code, LanguageTag language) {
        return site.url("/" + spoken(language) + "/receipts/" + code);
    }

    private static LanguageTag spoken(LanguageTag language) {
        if (language.equals(LanguageTag.NONE)) {
            return LanguageTag.BOKMAAL;
        }
        return PAGES.contains(language) ? language : LanguageTag.ENGLISH;
    }
}
