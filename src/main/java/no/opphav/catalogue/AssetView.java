package no.opphav.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/**
 * An asset with its variants and its terms.
 *
 * @param variants at least one; the first that was made comes first
 * @param terms that apply now; null until an editor has chosen and when they have ended, never of what the public is offered
 * @param ownTerms that apply now to renditions which have had terms of their own; empty where these have ended
 */
public record AssetView(
        Asset asset,
        List<VariantView> variants,
        @Nullable TermsVersion terms,
        Map<UUID, Optional<TermsVersion>> ownTerms) {
    public AssetView {
        variants = List.copyOf(variants);
        ownTerms = Map.copyOf(ownTerms);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("An asset has at least one language variant");
        }
    }

    /** The terms that apply now to one of its files; empty where they have ended. */
    public Optional<TermsVersion> termsOf(AssetFile file) {
        return ownTerms.getOrDefault(file.renditionId(), Optional.ofNullable(terms));
    }

    /**
     * The terms that come first where a variant is offered: those of the asset, but where all that can be fetched stands under
     * terms of its own, those of the first file.
     */
    public @Nullable TermsVersion termsOf(VariantView variant) {
        var isOnRequest = terms != null && terms.access() == Access.ON_REQUEST;
        var files = variant.files();
        if (isOnRequest || files.isEmpty() || files.stream().anyMatch(this::standsUnderGeneralTerms)) {
            return terms;
        }
        return files.stream()
                .flatMap(file -> termsOf(file).stream())
                .findFirst()
                .orElse(terms);
    }

    private boolean standsUnderGeneralTerms(AssetFile file) {
        return termsOf(file).filter(own -> own.equals(terms)).isPresent();
    }

    /** The terms that do not come first where a variant is offered, each with the names of its files that stand under them. */
    public Map<TermsVersion, List<String>> ownTermsOf(VariantView variant) {
        Map<TermsVersion, List<String>> others = new LinkedHashMap<>();
        var first = termsOf(variant);
        for (var file : variant.files()) {
            termsOf(file)
                    .filter(own -> !own.equals(first))
                    .ifPresent(own -> others.computeIfAbsent(own, _ -> new ArrayList<>())
                            .add(file.name().value()));
        }
        return others;
    }

    /** The terms that apply now to any of it, each with the languages of its variants that it is not written in, if any. */
    public Map<TermsVersion, SortedSet<LanguageTag>> unwritten() {
        Map<TermsVersion, SortedSet<LanguageTag>> unwritten = new LinkedHashMap<>();
        for (var variant : variants) {
            var language = variant.variant().language();
            Stream.concat(Stream.ofNullable(terms), variant.files().stream().flatMap(file -> termsOf(file).stream()))
                    .filter(version -> !language.equals(LanguageTag.NONE)
                            && !version.translations().containsKey(language))
                    .forEach(version -> unwritten
                            .computeIfAbsent(version, _ -> new TreeSet<>())
                            .add(language));
        }
        return unwritten;
    }

    /** The same with the texts that editors work on. */
    public AssetView saying(Map<UUID, WorkingTexts> working) {
        var said = variants.stream()
                .map(view -> {
                    var texts = working.get(view.variant().id());
                    return texts == null ? view : view.saying(texts.texts());
                })
                .toList();
        return new AssetView(asset, said, terms, ownTerms);
    }

    /** The variant in a language, exactly. */
    public Optional<VariantView> in(LanguageTag language) {
        return variants.stream()
                .filter(view -> view.variant().language().equals(language))
                .findFirst();
    }

    /** The variant in the first of the wanted languages that there is, else in Bokmål, else in English, else the first. */
    public VariantView best(List<LanguageTag> wanted) {
        return Stream.concat(wanted.stream(), Stream.of(LanguageTag.BOKMAAL, LanguageTag.ENGLISH))
                .flatMap(language -> in(language).stream())
                .findFirst()
                .orElseGet(variants::getFirst);
    }
}
