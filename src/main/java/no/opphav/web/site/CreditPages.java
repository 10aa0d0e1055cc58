package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.CreditLines;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;
import no.opphav.terms.Use;
import no.opphav.web.Frame;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Puts the page of an asset's credit kit together. */
@Singleton
final class CreditPages {
    private final CreditLines lines;

    CreditPages(CreditLines lines) {
        this.lines = lines;
    }

    /** @param wanted the language to credit it in; else its own, or the page's where there are no lines in that */
    CreditPage page(Frame frame, AssetView view, VariantView shown, Optional<LanguageTag> wanted, Use use) {
        var texts = frame.texts();
        var variant = shown.variant();
        var language = language(frame, wanted.orElse(variant.language()));
        var asset = frame.at("/assets/" + view.asset().slug() + "/" + variant.language());
        var terms = Objects.requireNonNull(view.termsOf(shown), "a published asset has terms");
        return new CreditPage(
                frame.titled(texts.text("credit.title", variant.title()))
                        .described(texts.text("credit.description", variant.title())),
                new Words(variant.title(), variant.language()),
                asset,
                lines.languages().stream()
                        .map(tag -> new AssetPage.LanguageLink(
                                new Words(texts.autonym(tag), tag), href(asset, tag, use), tag.equals(language)))
                        .toList(),
                Arrays.stream(Use.values())
                        .filter(each -> each == use || each == Use.AS_IS || !terms.forbids(each))
                        .map(each -> new CreditPage.Choice(
                                texts.text("credit.use", each), href(asset, language, each), each == use))
                        .toList(),
                use == Use.ADAPTED,
                use != Use.AS_IS && terms.forbids(use) ? texts.text("credit.forbidden", use) : null,
                lines(frame, view, shown, language, use, terms, "", ""),
                own(frame, view, shown, language, use),
                json(view, "variant=" + variant.language()));
    }

    private LanguageTag language(Frame frame, LanguageTag wanted) {
        return lines.nearest(wanted).orElse(frame.texts().language().tag());
    }

    private List<CreditPage.Own> own(Frame frame, AssetView view, VariantView shown, LanguageTag language, Use use) {
        return view.ownTermsOf(shown).entrySet().stream()
                .filter(each -> use == Use.AS_IS || !each.getKey().forbids(use))
                .map(each -> new CreditPage.Own(
                        place(each.getKey()),
                        frame.texts()
                                .text(
                                        "credit.own-terms",
                                        String.join(", ", each.getValue()),
                                        TermsLabels.name(each.getKey(), language)
                                                .text()),
                        lines(
                                frame,
                                view,
                                shown,
                                language,
                                use,
                                each.getKey(),
                                "-" + each.getKey().code(),
                                ": " + String.join(", ", each.getValue())),
                        json(view, "file=" + firstUnder(view, shown, each.getKey()))))
                .toList();
    }

    private static UUID firstUnder(AssetView view, VariantView shown, TermsVersion terms) {
        return shown.files().stream()
                .filter(file -> view.termsOf(file).filter(terms::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Where on the page files under terms of their own are credited. */
    static String place(TermsVersion own) {
        return "under-" + own.code();
    }

    private static String json(AssetView view, String what) {
        return "/api/assets/" + view.asset().slug() + "/credit?" + what + "&format=json";
    }

    private List<CreditPage.Line> lines(
            Frame frame,
            AssetView view,
            VariantView shown,
            LanguageTag language,
            Use use,
            @Nullable TermsVersion under,
            String suffix,
            String files) {
        var subject = CreditTabs.subject(frame, view, shown);
        var terms = Objects.requireNonNull(under, "a published asset has terms");
        return Arrays.stream(Medium.values())
                .map(medium -> {
                    var credit = lines.credit(subject, terms, medium, use, language);
                    return new CreditPage.Line(
                            medium.name().toLowerCase(Locale.ROOT) + suffix,
                            frame.texts().text("medium", medium) + files,
                            new Words(credit.text(), language),
                            credit.html(),
                            credit.markdown());
                })
                .toList();
    }

    private static String href(String asset, LanguageTag language, Use use) {
        return asset + "/credit?in=" + language + (use == Use.AS_IS ? "" : "&use=" + inAddress(use));
    }

    static String inAddress(Use use) {
        return use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
