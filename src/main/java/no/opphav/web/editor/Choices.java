package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import no.opphav.web.site.TermsLabels;
import org.jspecify.annotations.Nullable;

/** What the editors' forms offer to choose from. */
@Singleton
class Choices {
    private static final List<LanguageTag> COMMON = Stream.of("nb", "nn", "en", "se", "uk", "ru", "fr", "ar")
            .map(LanguageTag::new)
            .toList();

    private final Terms terms;

    Choices(Terms terms) {
        this.terms = terms;
    }

    List<Option> kinds(Texts texts) {
        return Arrays.stream(AssetKind.values())
                .map(kind -> Option.of(kind.name().toLowerCase(Locale.ROOT), texts.text("kind", kind)))
                .toList();
    }

    /** The languages that are asked for most, then no language, then all others by name, without those that are taken. */
    List<Option> languages(Texts texts, List<LanguageTag> taken) {
        var others = Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2 && !code.equals("no"))
                .flatMap(code -> LanguageTag.parse(code).stream())
                .filter(tag -> !COMMON.contains(tag))
                .distinct()
                .sorted(Comparator.comparing(texts::languageName))
                .toList();
        List<Option> options = new ArrayList<>();
        Stream.of(COMMON, List.of(LanguageTag.NONE), others)
                .flatMap(List::stream)
                .filter(tag -> !taken.contains(tag))
                .forEach(tag -> options.add(Option.of(tag.value(), language(tag, texts))));
        return options;
    }

    /** A language's name as it stands in a sentence. */
    static String language(LanguageTag tag, Texts texts) {
        return tag.equals(LanguageTag.NONE) ? texts.text("assets.no-language") : texts.languageName(tag);
    }

    /**
     * The terms in force that may stand on a kind of asset, and the version that it stands under already.
     *
     * @param kind null where it is not known yet
     * @param chosen null while none are chosen
     * @param mayWait whether they can be chosen later
     */
    List<Option> terms(Texts texts, @Nullable AssetKind kind, @Nullable UUID chosen, boolean mayWait) {
        var inForce = terms.published();
        var kept = Stream.ofNullable(chosen)
                .filter(id -> inForce.stream().noneMatch(version -> version.id().equals(id)))
                .flatMap(id -> terms.byId(id).stream());
        List<Option> options = new ArrayList<>();
        Stream.concat(kept, inForce.stream())
                .filter(version ->
                        version.access() != Access.ON_REQUEST || kind == null || kind == AssetKind.PRESENTATION)
                .forEach(version -> options.add(option(version, texts)));
        if (mayWait) {
            options.add(new Option("", texts.text("new-asset.terms-later"), texts.text("new-asset.terms-later.hint")));
        }
        return options;
    }

    private static Option option(TermsVersion version, Texts texts) {
        var language = texts.language().tag();
        return new Option(
                version.id().toString(),
                TermsLabels.name(version, language).text() + ", " + texts.text("terms.version", version.number()),
                TermsLabels.summary(version, language).text());
    }
}
