package no.opphav.delivery;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.LanguageVariant;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.terms.CreditLines;
import no.opphav.terms.CreditSubject;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;

/** Writes what lies beside the files in a ZIP: their terms and how to credit them, as text and as HTML. */
@Singleton
class RightsTexts {
    private static final Pattern PARAGRAPH = Pattern.compile("\\R{2,}");

    private final CreditLines credits;
    private final Licenses licenses;
    private final Catalogue catalogue;
    private final Site site;

    RightsTexts(CreditLines credits, Licenses licenses, Catalogue catalogue, Site site) {
        this.credits = credits;
        this.licenses = licenses;
        this.catalogue = catalogue;
        this.site = site;
    }

    /**
     * The texts by file name.
     *
     * @param others the terms of files of their own, with the files' names
     */
    Map<String, String> of(
            Asset asset,
            VariantView view,
            TermsVersion terms,
            Map<TermsVersion, List<String>> others,
            ReceiptCode receipt) {
        var variant = view.variant();
        var language = spoken(variant);
        var page = licenses.page(terms, language).toString();
        var written = terms.in(language);
        var subject = asset.credited(variant, site.timeZone(), licenses.page(asset, language));
        Map<String, String> texts = new LinkedHashMap<>();
        var limits = InFileTexts.limits(language, catalogue.limits(asset.id()));
        var proof = licenses.receipt(receipt, language).toString();
        texts.put(
                "terms.txt",
                text(List.of(written.name(), written.summary(), written.fullText(), page, proof))
                        + limits
                        + InFileTexts.own(language, others)
                        + InFileTexts.ended(view, asset.contact())
                        + InFileTexts.gaps(view));
        texts.put("terms.html", terms(variant, terms, limits, others, page, proof));
        texts.put("credit.txt", text(labelled(subject, terms, others, language)));
        texts.put("credit.html", html(language, variant.title(), paragraphs(lines(subject, terms, others, language))));
        return texts;
    }

    /** The terms of some files of their own, with the files' names first, by file name. */
    Map<String, String> ofFiles(LanguageVariant variant, TermsVersion terms, List<String> files) {
        var language = spoken(variant);
        var written = terms.in(language);
        var page = licenses.page(terms, language).toString();
        return Map.of(
                "terms-" + terms.code() + ".txt",
                text(List.of(String.join("\n", files), written.name(), written.summary(), written.fullText(), page)));
    }

    /** The language in which a variant is spoken of: Bokmål where it is in none. */
    private static LanguageTag spoken(LanguageVariant variant) {
        return variant.language().equals(LanguageTag.NONE) ? LanguageTag.BOKMAAL : variant.language();
    }

    /** Each line with what it is for above it, and those of files under terms of their own with the files' names. */
    private List<String> labelled(
            CreditSubject subject, TermsVersion terms, Map<TermsVersion, List<String>> others, LanguageTag language) {
        var all = new ArrayList<>(labelled(subject, terms, language));
        others.forEach((own, files) -> {
            all.add(String.join("\n", files) + ":");
            all.addAll(labelled(subject, own, language));
        });
        return all;
    }

    /** The lines as HTML, and those of files under terms of their own with the files' names above them. */
    private List<String> lines(
            CreditSubject subject, TermsVersion terms, Map<TermsVersion, List<String>> others, LanguageTag language) {
        var all = new ArrayList<>(lines(subject, terms, language));
        others.forEach((own, files) -> {
            all.add(escaped(String.join(", ", files)) + ":");
            all.addAll(lines(subject, own, language));
        });
        return all;
    }

    private List<String> lines(CreditSubject subject, TermsVersion terms, LanguageTag language) {
        return Arrays.stream(Medium.values())
                .map(medium -> credits.credit(subject, terms, medium, language).html())
                .distinct()
                .toList();
    }

    private List<String> labelled(CreditSubject subject, TermsVersion terms, LanguageTag language) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (var medium : Medium.values()) {
            labels.computeIfAbsent(
                            credits.credit(subject, terms, medium, language).text(), _ -> new ArrayList<>())
                    .add(InFileTexts.label(medium, language));
        }
        return labels.entrySet().stream()
                .map(line -> String.join(", ", line.getValue()) + ":\n" + line.getKey())
                .toList();
    }

    private static String terms(
            LanguageVariant variant,
            TermsVersion terms,
            String limits,
            Map<TermsVersion, List<String>> others,
            String page,
            String proof) {
        var written = terms.in(variant.language());
        var paragraphs = PARAGRAPH
                .splitAsStream(written.summary() + "\n\n" + written.fullText())
                .map(RightsTexts::escaped)
                .toList();
        var own = escaped((limits + InFileTexts.own(variant.language(), others)).strip())
                .replaceAll("\\R", "<br>\n");
        var links = link(page) + link(proof);
        var language = terms.translations().containsKey(variant.language()) ? variant.language() : LanguageTag.BOKMAAL;
        return html(
                language,
                written.name(),
                paragraphs(paragraphs) + (own.isEmpty() ? "" : paragraphs(List.of(own))) + links);
    }

    private static String link(String address) {
        return "<p><a href=\"" + escaped(address) + "\">" + escaped(address) + "</a></p>\n";
    }

    /** Lines end as every editor of text understands. */
    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs).replaceAll("\\R", "\r\n") + "\r\n";
    }

    private static String paragraphs(List<String> html) {
        return html.stream().map(paragraph -> "<p>" + paragraph + "</p>\n").collect(Collectors.joining());
    }

    private static String html(LanguageTag language, String title, String body) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <meta charset="utf-8">
                <title>%s</title>
                <h1>%s</h1>
                %s</html>
                """.formatted(language, language.rightToLeft() ? "rtl" : "ltr", escaped(title), escaped(title), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
