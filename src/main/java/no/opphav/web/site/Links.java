package no.opphav.web.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Frame;
import no.opphav.web.Frame.HeadLink;
import no.opphav.web.InterfaceLanguage;

/** What the head of a page links to. */
final class Links {
    private static final String ALTERNATE = "alternate";
    private static final String CANONICAL = "canonical";

    private Links() {}

    /** The front page, in each language of the interface and in none. */
    static List<HeadLink> ofFront(Frame frame) {
        var links = ofPage(frame);
        links.removeLast();
        links.add(new HeadLink(ALTERNATE, frame.site().url("/").toString(), AssetPaths.DEFAULT));
        return links;
    }

    /** Which page this is, the same in each language of the interface, and for whoever reads none of them. */
    static List<HeadLink> ofPage(Frame frame) {
        var site = frame.site();
        List<HeadLink> links = new ArrayList<>();
        links.add(new HeadLink(CANONICAL, site.url(frame.at(frame.path())).toString(), null));
        for (var language : InterfaceLanguage.values()) {
            links.add(new HeadLink(ALTERNATE, site.url(frame.in(language)).toString(), language.code()));
        }
        links.add(
                new HeadLink(ALTERNATE, site.url(frame.in(InterfaceLanguage.EN)).toString(), AssetPaths.DEFAULT));
        return links;
    }

    /**
     * Which page of a terms version this is, and the same in the other languages in which it is written.
     *
     * @param shown in which the terms are shown
     */
    static List<HeadLink> ofTerms(Frame frame, LanguageTag shown, TermsVersion version) {
        return ofWritten(frame, shown, version.translations().keySet(), path(version));
    }

    /**
     * Which page this is of what is written in some languages, and the same in the others.
     *
     * @param path of it, in no language
     */
    static List<HeadLink> ofWritten(Frame frame, LanguageTag shown, Set<LanguageTag> written, String path) {
        var site = frame.site();
        List<HeadLink> links = new ArrayList<>();
        links.add(new HeadLink(CANONICAL, site.url(terms(path, shown)).toString(), null));
        inEachLanguage(written, path)
                .forEach((tag, page) ->
                        links.add(new HeadLink(ALTERNATE, site.url(page).toString(), tag)));
        links.add(new HeadLink(ALTERNATE, site.url(path).toString(), AssetPaths.DEFAULT));
        return links;
    }

    /** The permanent address of a terms version, in no language. */
    static String path(TermsVersion version) {
        return "/terms/" + version.code() + "/" + version.number();
    }

    /** The pages of a terms version by the languages in which it is written. */
    static SequencedMap<String, String> inEachLanguage(TermsVersion version) {
        return inEachLanguage(version.translations().keySet(), path(version));
    }

    private static SequencedMap<String, String> inEachLanguage(Set<LanguageTag> written, String path) {
        SequencedMap<String, String> paths = new LinkedHashMap<>();
        languages(written).forEach(tag -> paths.put(tag.value(), terms(path, tag)));
        return paths;
    }

    private static String terms(String path, LanguageTag language) {
        return InterfaceLanguage.of(language)
                .filter(spoken -> spoken.tag().equals(language))
                .map(spoken -> "/" + spoken.code() + path)
                .orElseGet(() -> "/" + InterfaceLanguage.EN.code() + path + "?in=" + language);
    }

    /** Languages, those that the pages speak first. */
    static Stream<LanguageTag> languages(Set<LanguageTag> written) {
        var spoken = Arrays.stream(InterfaceLanguage.values())
                .map(InterfaceLanguage::tag)
                .filter(written::contains)
                .toList();
        return Stream.concat(
                spoken.stream(),
                written.stream().filter(tag -> !spoken.contains(tag)).sorted());
    }

    /** Which of an asset's pages this one is, and the same in the asset's other languages: each of them names them all. */
    static List<HeadLink> ofAsset(AssetView view, VariantView shown, Frame frame) {
        var site = frame.site();
        var slug = view.asset().slug();
        var language = shown.variant().language();
        var pages = AssetPaths.all(
                slug,
                view.variants().stream()
                        .map(variant -> variant.variant().language())
                        .toList());
        var own = pages.getOrDefault(
                language.equals(LanguageTag.NONE) ? frame.texts().language().code() : language.value(),
                AssetPaths.of(slug, language));
        List<HeadLink> links = new ArrayList<>();
        links.add(new HeadLink(CANONICAL, site.url(own).toString(), null));
        pages.forEach(
                (tag, path) -> links.add(new HeadLink(ALTERNATE, site.url(path).toString(), tag)));
        if (!pages.isEmpty()) {
            var fallback = AssetPaths.fallback(pages);
            links.add(new HeadLink(ALTERNATE, site.url(fallback).toString(), AssetPaths.DEFAULT));
        }
        return links;
    }
}
