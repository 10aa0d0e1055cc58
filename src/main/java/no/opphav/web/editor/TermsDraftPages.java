package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetFilter;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.Slug;
import no.opphav.terms.TermsDraft;
import no.opphav.terms.TermsRule;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import no.opphav.web.editor.AssetEditPage.Missing;
import no.opphav.web.editor.AssetEditPage.Tab;
import org.jspecify.annotations.Nullable;

/** Puts the page together on which a version of usage terms is written. */
@Singleton
class TermsDraftPages {
    private final EditorFrames frames;
    private final Choices choices;
    private final Workspace workspace;

    TermsDraftPages(EditorFrames frames, Choices choices, Workspace workspace) {
        this.frames = frames;
        this.choices = choices;
        this.workspace = workspace;
    }

    /** The page with one language open, after an attempt; with the first that there is where that language is none. */
    TermsDraftPage page(
            InterfaceLanguage lang, TermsDraft draft, String language, TermsAttempt attempt, Session session) {
        var content = draft.content();
        var written = content.languages();
        var shown = LanguageTag.parse(language)
                .filter(written::contains)
                .or(() -> written.stream().findFirst());
        var name = name(draft, lang.tag());
        var path = "/editor/terms/" + draft.code() + "/draft";
        var around = frames.at(lang, Place.TERMS, path, name.text(), session);
        var texts = around.frame().texts();
        var base = around.frame().at(path);
        return new TermsDraftPage(
                around,
                Notice.sentence(attempt.notice(), texts),
                refusal(attempt, texts, base),
                name,
                texts.text("terms-draft.version", draft.number()),
                base,
                draft.revision(),
                missing(draft, attempt, base, texts),
                attempt.part() == TermsAttempt.Part.PUBLISHING && attempt.problem() != null,
                unspoken(draft.code(), written, texts),
                tabs(written, shown, base, texts),
                shown.map(tag -> texts(draft, tag, attempt, texts)).orElse(null),
                rules(draft, attempt, texts),
                choices.languages(texts, written));
    }

    private static Words name(TermsDraft draft, LanguageTag wanted) {
        var translations = draft.content().translations();
        List<LanguageTag> order = new ArrayList<>(List.of(wanted));
        order.addAll(draft.content().languages());
        return order.stream()
                .flatMap(tag -> Optional.ofNullable(translations.get(tag)).stream()
                        .filter(translation -> !translation.name().isBlank())
                        .map(translation -> new Words(translation.name(), tag)))
                .findFirst()
                .orElseGet(() -> new Words(draft.code().value(), LanguageTag.NONE));
    }

    private static @Nullable Refusal refusal(TermsAttempt attempt, Texts texts, String base) {
        var problem = attempt.problem();
        return problem == null ? null : Refusal.of(problem, texts, base);
    }

    /** What is to be mended before the draft can be published, and what else kept it from that. */
    private static List<Missing> missing(TermsDraft draft, TermsAttempt attempt, String base, Texts texts) {
        var problem = attempt.part() == TermsAttempt.Part.PUBLISHING ? attempt.problem() : null;
        var refused = problem == null ? Stream.<FieldProblem>empty() : problem.fields().stream();
        return Stream.concat(draft.content().missing().stream(), refused)
                .distinct()
                .map(field -> missing(field, base, texts))
                .toList();
    }

    /** A field of all languages, such as {@code rules}, or of one: {@code en.rules.0}. */
    private static Missing missing(FieldProblem field, String base, Texts texts) {
        var language = field.field().split("\\.", 2)[0];
        if (language.equals("rules") && !language.equals(field.field())) {
            var position = Integer.parseInt(field.field().substring("rules.".length()));
            return new Missing(
                    texts.text("terms-draft.rule", position + 1) + ": " + texts.field(field),
                    "#field-rules-" + position + "-action");
        }
        if (language.equals(field.field())) {
            return new Missing(texts.field(field), "#field-" + shownAt(language));
        }
        var tag = new LanguageTag(language);
        var within = field.field().substring(language.length() + 1).replace('.', '-');
        var sentence = field.reason().equals("required")
                ? texts.text("terms-draft.missing", Choices.language(tag, texts), label(within, texts))
                : texts.field(field);
        return new Missing(sentence, base + "?language=" + tag + "#field-" + within);
    }

    private static String shownAt(String field) {
        return field.equals("licence") || field.equals("access") ? field : "rules-0-kind";
    }

    private static String label(String field, Texts texts) {
        return field.startsWith("rules-")
                ? texts.text("terms-draft.rule", Integer.parseInt(field.substring("rules-".length())) + 1)
                : texts.text("terms-draft.field." + field);
    }

    /** Languages in which something is public under these terms, and in which they would be shown in another. */
    private @Nullable String unspoken(Slug code, List<LanguageTag> written, Texts texts) {
        var unspoken = new TreeSet<LanguageTag>();
        for (var view : workspace.assets(new AssetFilter("", null, AssetState.PUBLISHED))) {
            var terms = view.terms();
            if (terms != null && terms.code().equals(code)) {
                view.variants().stream()
                        .map(each -> each.variant())
                        .filter(variant -> variant.state() == VariantState.PUBLISHED
                                && !variant.language().equals(LanguageTag.NONE))
                        .forEach(variant -> unspoken.add(variant.language()));
            }
        }
        written.forEach(unspoken::remove);
        return unspoken.isEmpty()
                ? null
                : texts.list(unspoken.stream().map(texts::languageName).toList());
    }

    private static List<Tab> tabs(List<LanguageTag> written, Optional<LanguageTag> shown, String base, Texts texts) {
        return written.stream()
                .map(tag -> new Tab(
                        new Words(texts.autonym(tag), tag),
                        "",
                        base + "?language=" + tag,
                        shown.filter(tag::equals).isPresent()))
                .toList();
    }

    private static TermsDraftPage.Texts texts(TermsDraft draft, LanguageTag tag, TermsAttempt attempt, Texts texts) {
        var form = attempt.part() == TermsAttempt.Part.TEXTS && attempt.problem() != null
                ? attempt.sent()
                : TermsForms.texts(draft.content(), tag);
        return new TermsDraftPage.Texts(
                tag.value(),
                Choices.language(tag, texts),
                form,
                draft.content().rules().stream()
                        .map(rule -> begins(rule, texts))
                        .toList(),
                !tag.equals(LanguageTag.BOKMAAL));
    }

    private static String begins(TermsRule rule, Texts texts) {
        return texts.text("rule.you") + " " + texts.text("rule", rule.kind()) + " … ("
                + texts.text("action", rule.action()) + ")";
    }

    private static TermsDraftPage.Rules rules(TermsDraft draft, TermsAttempt attempt, Texts texts) {
        var problem = attempt.problem();
        FormState form = attempt.part() == TermsAttempt.Part.RULES && problem != null
                ? attempt.sent().refused(problem, texts)
                : TermsForms.rules(draft.content());
        return new TermsDraftPage.Rules(
                form,
                draft.content().rules().size() + 1,
                TermsForms.constraints(draft.content()),
                TermsChoices.accesses(texts),
                TermsChoices.kinds(texts),
                TermsChoices.actions(texts),
                TermsChoices.operands(texts),
                TermsChoices.operators(texts));
    }
}
