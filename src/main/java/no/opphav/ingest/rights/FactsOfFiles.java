package no.opphav.ingest.rights;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.LanguageVariant;
import no.opphav.catalogue.RightsPlan;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Site;
import no.opphav.terms.CreditLines;
import no.opphav.terms.CreditSubject;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/** Finds what is to be written into a file. */
@Singleton
class FactsOfFiles {
    private static final List<LanguageTag> PAGES =
            List.of(LanguageTag.BOKMAAL, LanguageTag.NYNORSK, LanguageTag.ENGLISH);

    private final CreditLines credits;
    private final Site site;

    FactsOfFiles(CreditLines credits, Site site) {
        this.credits = credits;
        this.site = site;
    }

    /** What a file is to carry. */
    RightsFacts of(RightsPlan plan, RightsPlan.Wanted wanted) {
        var subject = subject(plan.asset(), wanted.variant());
        return of(plan, wanted.variant(), wanted.terms(), deck(wanted, subject));
    }

    /** What all that is shown of a file is to carry. */
    RightsFacts of(RightsPlan plan, RightsPlan.Shown shown) {
        return of(plan, shown.variant(), shown.terms(), null);
    }

    private RightsFacts of(RightsPlan plan, LanguageVariant variant, TermsVersion terms, @Nullable DeckEdition deck) {
        var asset = plan.asset();
        var language = variant.language();
        var page = page(asset, language);
        var termsPage =
                site.url("/terms/" + terms.code() + "/" + terms.number()).toString();
        var subject = subject(asset, variant);
        var holder = "© " + subject.rightsHolder() + " " + subject.year();
        return new RightsFacts(
                title(variant, plan.published()),
                subject.rightsHolder(),
                statement(holder, terms, language),
                usage(terms, language),
                termsPage,
                terms.licenseUri() == null ? termsPage : terms.licenseUri().toString(),
                credits.credit(subject, terms, Medium.PRINT, language).text(),
                page.toString(),
                asset.contact().value(),
                deck);
    }

    private CreditSubject subject(Asset asset, LanguageVariant variant) {
        return asset.credited(variant, site.timeZone(), page(asset, variant.language()));
    }

    private URI page(Asset asset, LanguageTag language) {
        return site.url("/" + spoken(language) + "/assets/" + asset.slug() + "/" + language);
    }

    private @Nullable DeckEdition deck(RightsPlan.Wanted wanted, CreditSubject subject) {
        if (wanted.creditSlide() == null) {
            return null;
        }
        var number = wanted.file().number();
        return new DeckEdition(
                Integer.toString(number),
                wanted.creditSlide() && wanted.file().mediaType().equals(MediaType.PPTX)
                        ? slide(wanted, subject, number)
                        : null);
    }

    private SlideWords slide(RightsPlan.Wanted wanted, CreditSubject subject, int number) {
        var language = credits.nearest(wanted.variant().language()).orElse(LanguageTag.BOKMAAL);
        var line = credits.credit(subject, wanted.terms(), Medium.SLIDE, language);
        return SlideWords.in(language, line.text(), number);
    }

    private static Wording title(LanguageVariant own, List<LanguageVariant> published) {
        var titles = new TreeMap<String, String>();
        for (var variant : published) {
            put(titles, variant);
        }
        put(titles, own);
        return new Wording(own.title(), titles);
    }

    private static void put(Map<String, String> titles, LanguageVariant variant) {
        if (!variant.language().equals(LanguageTag.NONE) && !variant.title().isBlank()) {
            titles.put(variant.language().value(), variant.title());
        }
    }

    private static Wording statement(String holder, TermsVersion terms, LanguageTag language) {
        var languages = new TreeMap<String, String>();
        terms.translations().forEach((tag, written) -> languages.put(tag.value(), holder + ". " + written.name()));
        return new Wording(holder + ". " + terms.in(language).name(), languages);
    }

    private static Wording usage(TermsVersion terms, LanguageTag language) {
        var languages = new TreeMap<String, String>();
        terms.translations().forEach((tag, written) -> languages.put(tag.value(), written.summary()));
        return new Wording(terms.in(language).summary(), languages);
    }

    private static LanguageTag spoken(LanguageTag language) {
        if (language.equals(LanguageTag.NONE)) {
            return LanguageTag.BOKMAAL;
        }
        return PAGES.contains(language) ? language : LanguageTag.ENGLISH;
    }
}
