package no.opphav.web.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.terms.RuleKind;
import no.opphav.terms.TermsConstraint;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Frame;
import no.opphav.web.Icon;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Says usage terms in the language of a page, and in another only where they are not translated. */
public final class TermsLabels {
    private static final List<LanguageTag> FALLBACK = List.of(LanguageTag.BOKMAAL, LanguageTag.ENGLISH);

    private TermsLabels() {}

    /** The terms as they stand beside a work. */
    public static TermsLabel label(TermsVersion terms, Frame frame) {
        var language = frame.texts().language().tag();
        return new TermsLabel(
                rules(terms, frame.texts()),
                name(terms, language),
                terms.number(),
                frame.at("/terms/" + terms.code() + "/" + terms.number()),
                elsewhere(terms, frame.texts()));
    }

    /** The same, with the full text in the language of the work where the terms are written in it and the pages do not speak it. */
    static TermsLabel label(TermsVersion terms, Frame frame, LanguageTag work) {
        var label = label(terms, frame);
        var isInside =
                InterfaceLanguage.of(work).isEmpty() && terms.translations().containsKey(work);
        return isInside
                ? new TermsLabel(
                        label.rules(), label.name(), label.number(), label.href() + "?in=" + work, label.elsewhere())
                : label;
    }

    /** What one may, must and may not do, in the order of the terms. */
    public static List<RuleLine> rules(TermsVersion terms, Texts texts) {
        return terms.rules().stream().map(rule -> line(rule, texts)).toList();
    }

    static RuleLine line(TermsRule rule, Texts texts) {
        return line(rule, texts, texts.language().tag());
    }

    private static RuleLine line(TermsRule rule, Texts texts, LanguageTag wanted) {
        var language = available(rule.text(), wanted);
        var rest = new Words(rule.text().getOrDefault(language, ""), language);
        return new RuleLine(
                icon(rule.kind()), css(rule.kind()), texts.text("rule", rule.kind()), rest, limits(rule, texts));
    }

    /** What narrows a rule: when, where, for what, how often. */
    static List<String> limits(TermsRule rule, Texts texts) {
        return rule.constraints().stream()
                .map(constraint -> limit(constraint, texts))
                .toList();
    }

    private static String limit(TermsConstraint constraint, Texts texts) {
        var left = constraint.left();
        var operator = constraint.operator().term();
        return switch (left) {
            case DATE_TIME ->
                constraint.day().isPresent()
                        ? texts.text("limit." + operator, value(constraint, texts))
                        : texts.text("limit-at." + operator, value(constraint, texts));
            case COUNT -> texts.text("limit-count." + operator, value(constraint, texts));
            case PURPOSE, EVENT, SPATIAL, LANGUAGE, MEDIA ->
                texts.text("limit-of", left) + " " + texts.text("operator", constraint.operator()) + " "
                        + value(constraint, texts);
        };
    }

    private static String value(TermsConstraint constraint, Texts texts) {
        return switch (constraint.left()) {
            case DATE_TIME ->
                constraint
                        .day()
                        .map(texts::date)
                        .or(() -> constraint.instant().map(texts::moment))
                        .orElse(constraint.right());
            case LANGUAGE ->
                LanguageTag.parse(constraint.right()).map(texts::languageName).orElse(constraint.right());
            case SPATIAL -> constraint.country().map(texts::countryName).orElse(constraint.right());
            case PURPOSE, EVENT, MEDIA, COUNT -> constraint.right();
        };
    }

    /** What one may, must and may not do, each by itself, in a language that may be another than the page's. */
    static List<TermsPage.Group> groups(TermsVersion terms, Texts texts, LanguageTag wanted) {
        return Arrays.stream(RuleKind.values())
                .map(kind -> new TermsPage.Group(
                        texts.text("terms.group", kind),
                        icon(kind),
                        css(kind),
                        terms.rules(kind).stream()
                                .map(rule -> new TermsPage.Rule(
                                        line(rule, texts, wanted).rest(), limits(rule, texts)))
                                .toList()))
                .filter(group -> !group.rules().isEmpty())
                .toList();
    }

    /** What the terms are called. */
    public static Words name(TermsVersion terms, LanguageTag wanted) {
        var language = available(terms.translations(), wanted);
        return new Words(terms.in(wanted).name(), language);
    }

    /** That the terms are shown in another language than the page's; null where they are written in that. */
    static @Nullable String elsewhere(TermsVersion terms, Texts texts) {
        var wanted = texts.language().tag();
        return terms.translations().containsKey(wanted)
                ? null
                : texts.text(
                        "terms.elsewhere",
                        texts.languageName(wanted),
                        texts.languageName(available(terms.translations(), wanted)));
    }

    /** What the terms come to, in a sentence. */
    public static Words summary(TermsVersion terms, LanguageTag wanted) {
        return new Words(terms.in(wanted).summary(), available(terms.translations(), wanted));
    }

    static Words fullText(TermsVersion terms, LanguageTag wanted) {
        return new Words(terms.in(wanted).fullText(), available(terms.translations(), wanted));
    }

    /** How the public comes by what stands under the terms. */
    public static Pill access(Access access, Texts texts) {
        var tone = switch (access) {
            case FREE -> Tone.GOOD;
            case CONTEXT_ONLY -> Tone.WARN;
            case ON_REQUEST -> Tone.QUIET;
        };
        return new Pill(tone, texts.text("access", access));
    }

    private static LanguageTag available(Map<LanguageTag, ?> translations, LanguageTag wanted) {
        if (translations.containsKey(wanted) || translations.isEmpty()) {
            return wanted;
        }
        return FALLBACK.stream()
                .filter(translations::containsKey)
                .findFirst()
                .orElseGet(() ->
                        translations.keySet().stream().sorted().findFirst().orElse(wanted));
    }

    private static Icon icon(RuleKind kind) {
        return switch (kind) {
            case PERMISSION -> Icon.CHECK;
            case DUTY -> Icon.EXCLAMATION;
            case PROHIBITION -> Icon.CROSS;
        };
    }

    private static String css(RuleKind kind) {
        return switch (kind) {
            case PERMISSION -> "can";
            case DUTY -> "must";
            case PROHIBITION -> "cannot";
        };
    }
}
