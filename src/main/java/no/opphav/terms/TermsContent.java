package no.opphav.terms;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.Slug;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/**
 * What usage terms say, finished or not. Texts may still be missing, but whatever is there has a meaning.
 *
 * @param licenseUri of the licence that the terms are; null where they are their own
 * @param translations may be none, with blank texts where nothing has been written
 */
public record TermsContent(
        @Nullable URI licenseUri,
        Access access,
        List<TermsRule> rules,
        Map<LanguageTag, TermsTranslation> translations) {
    /** How many rules terms can have. */
    public static final int MOST_RULES = 40;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUMMARY = 4_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_RULE = 1_000;
    /** Embeddings, overrides and isolates (UAX #9); the marks that only have a direction are for anybody. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /** @throws Problem {@code INVALID_FIELDS} */
    public TermsContent {
        var written = new Written();
        translations = translations.entrySet().stream()
                .collect(toUnmodifiableMap(
                        Map.Entry::getKey, text -> cleaned(text.getKey().value(), text.getValue(), written)));
        rules = cleaned(rules, written);
        var problems = new ArrayList<FieldProblem>(written.fields());
        if (licenseUri != null && !isLicence(licenseUri)) {
            problems.add(FieldProblem.of("licence", "not-a-licence"));
        }
        if (rules.size() > MOST_RULES) {
            problems.add(FieldProblem.of("rules", "too-many-rules", MOST_RULES));
        }
        check(rules, problems);
        if (!problems.isEmpty()) {
            throw Problem.fields(problems);
        }
    }

    private static TermsTranslation cleaned(String language, TermsTranslation text, Written written) {
        return new TermsTranslation(
                line(language + ".name", text.name(), LONGEST_NAME, written),
                written.text(language + ".summary", text.summary(), LONGEST_SUMMARY),
                written.text(language + ".fullText", text.fullText(), LONGEST_TEXT));
    }

    /** What turns the direction of text around it would make another name of what is said beside it. */
    private static String line(String field, String given, int longest, Written written) {
        if (TURNING.matcher(given).find()) {
            written.wrong(field, "turns-direction");
        }
        return written.line(field, given, longest);
    }

    private static List<TermsRule> cleaned(List<TermsRule> rules, Written written) {
        List<TermsRule> cleaned = new ArrayList<>();
        for (var rule : rules) {
            var position = cleaned.size();
            var text = rule.text().entrySet().stream()
                    .collect(toUnmodifiableMap(
                            Map.Entry::getKey,
                            words -> line(
                                    words.getKey() + ".rules." + position, words.getValue(), LONGEST_RULE, written)));
            var constraints = rule.constraints().stream()
                    .map(each -> new TermsConstraint(
                            each.left(),
                            each.operator(),
                            written.line("rules." + position + ".constraints", each.right(), Integer.MAX_VALUE)))
                    .toList();
            cleaned.add(new TermsRule(rule.kind(), rule.action(), constraints, text));
        }
        return List.copyOf(cleaned);
    }

    /** Terms that say nothing yet, in Bokmål. */
    static TermsContent empty(Access access) {
        return new TermsContent(null, access, List.of(), Map.of(LanguageTag.BOKMAAL, new TermsTranslation("", "", "")));
    }

    static TermsContent of(TermsVersion version) {
        return new TermsContent(version.licenseUri(), version.access(), version.rules(), version.translations());
    }

    /** The same with other rules, a licence and an access. */
    public TermsContent with(@Nullable URI licence, Access access, List<TermsRule> rules) {
        return new TermsContent(licence, access, rules, translations);
    }

    /**
     * The same with its texts in one language.
     *
     * @param ruleTexts in the order of the rules; those that are missing stay as they are
     */
    public TermsContent written(LanguageTag language, TermsTranslation translation, List<String> ruleTexts) {
        var all = new HashMap<>(translations);
        all.put(language, translation);
        List<TermsRule> worded = new ArrayList<>();
        for (var position = 0; position < rules.size(); position++) {
            var rule = rules.get(position);
            var text = new HashMap<>(rule.text());
            if (position < ruleTexts.size()) {
                text.put(language, ruleTexts.get(position));
            }
            worded.add(new TermsRule(rule.kind(), rule.action(), rule.constraints(), text));
        }
        return new TermsContent(licenseUri, access, worded, all);
    }

    /** The same without a language. */
    public TermsContent without(LanguageTag language) {
        var all = new HashMap<>(translations);
        all.remove(language);
        var worded = rules.stream()
                .map(rule -> {
                    var text = new HashMap<>(rule.text());
                    text.remove(language);
                    return new TermsRule(rule.kind(), rule.action(), rule.constraints(), text);
                })
                .toList();
        return new TermsContent(licenseUri, access, worded, all);
    }

    /** The languages it is written in, Bokmål, Nynorsk and English first. */
    public List<LanguageTag> languages() {
        var first = List.of(LanguageTag.ENGLISH, LanguageTag.NYNORSK, LanguageTag.BOKMAAL);
        return translations.keySet().stream()
                .sorted(Comparator.comparingInt((LanguageTag tag) -> -first.indexOf(tag))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * What is to be mended before it can be published: Bokmål, which every reader can be led to, a rule, what contradicts
     * itself, and each text in each language.
     */
    public List<FieldProblem> missing() {
        var problems = new ArrayList<FieldProblem>();
        if (!translations.containsKey(LanguageTag.BOKMAAL)) {
            problems.add(FieldProblem.of("nb.name", "bokmaal-needed"));
        }
        if (rules.isEmpty()) {
            problems.add(FieldProblem.of("rules", "no-rules"));
        }
        problems.addAll(Contradictions.in(this));
        problems.addAll(NewTerms.missing(rules, translations, languages()));
        return problems;
    }

    /**
     * The terms to publish.
     *
     * @throws Problem {@code INVALID_FIELDS} for all that is missing
     */
    NewTerms finished(Slug code) {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw Problem.fields(missing);
        }
        return new NewTerms(code, licenseUri, access, rules, translations);
    }

    /** What is wrong with the constraints of rules. */
    static void check(List<TermsRule> rules, List<FieldProblem> problems) {
        for (var position = 0; position < rules.size(); position++) {
            var constraints = rules.get(position).constraints();
            for (var each = 0; each < constraints.size(); each++) {
                check(constraints.get(each), "rules." + position + ".constraints." + each, problems);
            }
            if (endsBeforeItBegins(constraints)) {
                problems.add(FieldProblem.of("rules." + position + ".constraints.0", "ends-before-it-begins"));
            }
        }
    }

    private static void check(TermsConstraint constraint, String field, List<FieldProblem> problems) {
        var refusal = constraint.left().refuses(constraint.right());
        if (refusal != null) {
            problems.add(FieldProblem.of(field, refusal));
        } else if (!constraint.left().operators().contains(constraint.operator())) {
            problems.add(FieldProblem.of(field, "operator-unsuitable"));
        }
    }

    private static boolean endsBeforeItBegins(List<TermsConstraint> constraints) {
        var times = constraints.stream()
                .filter(constraint -> constraint.left() == LeftOperand.DATE_TIME)
                .toList();
        return times.stream()
                .filter(time -> time.operator().begins())
                .flatMap(time -> Moment.parse(time.right()).stream())
                .anyMatch(begin -> times.stream()
                        .filter(time -> time.operator().ends())
                        .flatMap(time -> Moment.parse(time.right()).stream())
                        .anyMatch(end -> end.ends().isBefore(begin.begins())));
    }

    private static boolean isLicence(URI uri) {
        return LicenceUri.parse(uri.toString()).isPresent() && LicenceUri.isKnown(uri);
    }
}
