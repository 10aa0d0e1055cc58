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
        for (var row : rows.findPublished(ids)) {
            var version = version(
                    row, rules.getOrDefault(row.id(), List.of()), translations.getOrDefault(row.id(), List.of()));
            read.put(row.id(), version);
        }
    }

    private static TermsVersion version(VersionRow row, List<RuleRow> rules, List<TranslationRow> translations) {
        return new TermsVersion(
                row.id(),
                new Slug(row.code()),
                row.number(),
                row.licenseUri() == null ? null : URI.create(row.licenseUri()),
                row.access(),
                row.publishedAt(),
                rules(rules),
                translations.stream().collect(Collectors.toMap(TranslationRow::tag, TranslationRow::translation)));
    }

    private static List<TermsRule> rules(List<RuleRow> rows) {
        SequencedMap<Integer, List<RuleRow>> byPosition =
                rows.stream().collect(Collectors.groupingBy(RuleRow::position, TreeMap::new, Collectors.toList()));
        return byPosition.values().stream().map(PublishedTerms::rule).toList();
    }

    private static TermsRule rule(List<RuleRow> languages) {
        Map<LanguageTag, String> text = languages.stream().collect(Collectors.toMap(RuleRow::tag, RuleRow::text));
        return new TermsRule(languages.getFirst().kind(), languages.getFirst().action(), text);
    }
}
