package no.opphav.terms;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;

/** Published versions, each read from the database once: they never change. */
@Singleton
class PublishedTerms {
    private final TermsRows rows;
    private final Map<UUID, TermsVersion> read = new ConcurrentHashMap<>();

    PublishedTerms(TermsRows rows) {
        this.rows = rows;
    }

    /** The published ones among these, in a handful of queries at most. */
    Map<UUID, TermsVersion> byId(Collection<UUID> ids) {
        var unread = ids.stream().filter(id -> !read.containsKey(id)).distinct().toList();
        if (!unread.isEmpty()) {
            readAll(unread);
        }
        var found = new HashMap<UUID, TermsVersion>();
        for (var id : ids) {
            var version = read.get(id);
            if (version != null) {
                found.put(id, version);
            }
        }
        return found;
    }

    private void readAll(List<UUID> ids) {
        var translations =
                rows.findTranslations(ids).stream().collect(Collectors.groupingBy(TranslationRow::termsVersionId));
        var rules = rows.findRules(ids).stream().collect(Collectors.groupingBy(RuleRow::termsVersionId));
        var constraints =
                rows.findConstraints(ids).stream().collect(Collectors.groupingBy(ConstraintRow::termsVersionId));
        for (var row : rows.findPublished(ids)) {
            var version = version(
                    row,
                    rules(rules.getOrDefault(row.id(), List.of()), constraints.getOrDefault(row.id(), List.of())),
                    translations.getOrDefault(row.id(), List.of()));
            read.put(row.id(), version);
        }
    }

    private static TermsVersion version(VersionRow row, List<TermsRule> rules, List<TranslationRow> translations) {
        return new TermsVersion(
                row.id(),
                new Slug(row.code()),
                row.number(),
                row.licenseUri() == null ? null : URI.create(row.licenseUri()),
                row.access(),
                row.publishedAt(),
                rules,
                translations.stream().collect(Collectors.toMap(TranslationRow::tag, TranslationRow::translation)));
    }

    private static List<TermsRule> rules(List<RuleRow> rows, List<ConstraintRow> constraints) {
        SequencedMap<Integer, List<RuleRow>> byPosition =
                rows.stream().collect(Collectors.groupingBy(RuleRow::position, TreeMap::new, Collectors.toList()));
        var narrowing = constraints.stream().collect(Collectors.groupingBy(ConstraintRow::position));
        return byPosition.entrySet().stream()
                .map(each -> rule(each.getValue(), narrowing.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private static TermsRule rule(List<RuleRow> languages, List<ConstraintRow> constraints) {
        var first = languages.getFirst();
        Map<LanguageTag, String> text = languages.stream().collect(Collectors.toMap(RuleRow::tag, RuleRow::text));
        return new TermsRule(
                first.kind(),
                Action.of(first.action()).orElseThrow(),
                constraints.stream().map(ConstraintRow::constraint).toList(),
                text);
    }
}
