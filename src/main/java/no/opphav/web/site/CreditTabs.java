package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.terms.CreditLines;
import no.opphav.terms.CreditSubject;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Frame;
import no.opphav.web.Words;

/** Writes how to credit an asset for each medium, in the language of what is used, else in the page's. */
@Singleton
final class CreditTabs {
    private final CreditLines lines;

    CreditTabs(CreditLines lines) {
        this.lines = lines;
    }

    List<AssetPage.CreditTab> tabs(Frame frame, AssetView view, VariantView shown, TermsVersion terms) {
        var subject = subject(frame, view, shown);
        return Arrays.stream(Medium.values())
                .map(medium -> tab(frame, subject, terms, medium))
                .toList();
    }

    /** How to credit it for one medium under terms, which may be those of one file. */
    AssetPage.CreditTab line(Frame frame, AssetView view, VariantView shown, TermsVersion terms, Medium medium) {
        return tab(frame, subject(frame, view, shown), terms, medium);
    }

    private AssetPage.CreditTab tab(Frame frame, CreditSubject subject, TermsVersion terms, Medium medium) {
        var language = lines.nearest(subject.language())
                .orElse(frame.texts().language().tag());
        var credit = lines.credit(subject, terms, medium, language);
        return new AssetPage.CreditTab(
                medium.name().toLowerCase(Locale.ROOT),
                frame.texts().text("medium", medium),
                new Words(credit.text(), language),
                credit.html());
    }

    static CreditSubject subject(Frame frame, AssetView view, VariantView shown) {
        var asset = view.asset();
        var page = AssetPaths.of(asset.slug(), shown.variant().language());
        return asset.credited(
                shown.variant(), frame.site().timeZone(), frame.site().url(page));
    }
}
