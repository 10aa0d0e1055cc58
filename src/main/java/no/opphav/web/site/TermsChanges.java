package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.LicenceUri;
import no.opphav.terms.Passage;
import no.opphav.terms.Passage.Fate;
import no.opphav.terms.RuleChange;
import no.opphav.terms.TermsComparison;
import no.opphav.terms.TermsRule;
import no.opphav.terms.TermsVersion;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.site.TermsChangesPage.Change;
import no.opphav.web.site.TermsChangesPage.Part;
import org.jspecify.annotations.Nullable;

/** Tells two versions of usage terms apart, in the language of a page. */
final class TermsChanges {
    private final TermsComparison comparison;
    private final Texts texts;
    private final LanguageTag language;

    TermsChanges(TermsComparison comparison, Texts texts) {
        this.comparison = comparison;
        this.texts = texts;
        this.language = texts.language().tag();
    }

    /** The parts in which something is different, in the order of the terms. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(texts.text("terms-changes.frame"), frame(), ""));
        parts.add(part("terms-changes.name", comparison.name()));
        parts.add(part("terms-changes.summary", comparison.summary()));
        parts.add(rules());
        parts.add(part("terms-changes.full-text", comparison.fullText()));
        return parts.stream().filter(part -> !part.changes().isEmpty()).toList();
    }

    private List<Change> frame() {
        List<Change> changes = new ArrayList<>();
        var before = comparison.before();
        var after = comparison.after();
        if (before.access() != after.access()) {
            changes.add(changed(own(texts.text("access", before.access())), own(texts.text("access", after.access()))));
        }
        var was = licence(before);
        var is = licence(after);
        if (!was.equals(is)) {
            changes.add(changed(was, is));
        }
        return changes;
    }

    private Words licence(TermsVersion version) {
        var uri = version.licenseUri();
        return uri == null
                ? own(texts.text("terms-changes.no-licence"))
                : new Words(LicenceUri.written(uri), LanguageTag.NONE);
    }

    private Change changed(Words before, Words after) {
        return new Change(pill(Fate.REWORDED), "", before, after);
    }

    private Words own(String text) {
        return new Words(text, language);
    }

    private Part part(String title, List<Passage> passages) {
        var changes = passages.stream()
                .filter(passage -> passage.fate() != Fate.KEPT)
                .map(passage -> new Change(
                        pill(passage.fate()),
                        "",
                        passage.before() == null ? null : words(passage.before(), comparison.before()),
                        passage.after() == null ? null : words(passage.after(), comparison.after())))
                .toList();
        var kept = passages.size() - changes.size();
        return new Part(texts.text(title), changes, kept == 0 ? "" : texts.text("terms-changes.kept-passages", kept));
    }

    private Words words(String text, TermsVersion version) {
        return new Words(text, TermsLabels.name(version, language).language());
    }

    private Part rules() {
        var changes = comparison.rules().stream()
                .filter(rule -> rule.fate() != Fate.KEPT)
                .map(this::change)
                .toList();
        var kept = comparison.rules().size() - changes.size();
        return new Part(
                texts.text("terms-changes.rules"),
                changes,
                kept == 0 ? "" : texts.text("terms-changes.kept-rules", kept));
    }

    private Change change(RuleChange change) {
        var rule = change.after() == null ? change.before() : change.after();
        var verb = rule == null ? "" : texts.text("rule.you") + " " + texts.text("rule", rule.kind());
        return new Change(pill(change.fate()), verb, words(change.before()), words(change.after()));
    }

    private @Nullable Words words(@Nullable TermsRule rule) {
        if (rule == null) {
            return null;
        }
        var line = TermsLabels.line(rule, texts).rest();
        var limits = TermsLabels.limits(rule, texts);
        return limits.isEmpty()
                ? line
                : new Words(line.text() + " (" + String.join(", ", limits) + ")", line.language());
    }

    private Pill pill(Fate fate) {
        var tone = switch (fate) {
            case ADDED -> Tone.GOOD;
            case REMOVED -> Tone.BAD;
            case REWORDED -> Tone.WARN;
            case KEPT -> Tone.QUIET;
        };
        return new Pill(tone, texts.text("fate", fate));
    }
}
