package no.opphav.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Every version of the texts of each language. Needs the asset to be open wherever it writes. */
@Singleton
class TextsLedger {
    /** Changes of one editor within it are one in the history. */
    private static final Duration ONE_WORK = Duration.ofHours(1);
    /** For how long what is folded is still there to merge by. */
    private static final Duration FOLDED_KEPT = Duration.ofDays(1);

    private static final int MOST_SHOWN = 200;

    private final TextsRows rows;

    TextsLedger(TextsRows rows) {
        this.rows = rows;
    }

    WorkingTexts working(LanguageVariant variant) {
        return working(variant, last(variant.id()).orElse(null));
    }

    /** By the variants' ids. */
    Map<UUID, WorkingTexts> working(Collection<LanguageVariant> variants) {
        if (variants.isEmpty()) {
            return Map.of();
        }
        var heads = rows.findLast(variants.stream().map(LanguageVariant::id).toList()).stream()
                .collect(toMap(TextsVersion::variantId, identity()));
        Map<UUID, WorkingTexts> working = new HashMap<>();
        variants.forEach(variant -> working.put(variant.id(), working(variant, heads.get(variant.id()))));
        return working;
    }

    private static WorkingTexts working(LanguageVariant variant, @Nullable TextsVersion head) {
        var saved = variant.texts();
        if (head == null) {
            return new WorkingTexts(variant.id(), saved, 1, saved, null);
        }
        var isDraft = head.kind() == TextsKind.DRAFT && !head.texts().equals(saved);
        return new WorkingTexts(
                variant.id(),
                isDraft ? head.texts() : saved,
                head.version(),
                saved,
                isDraft ? new WorkingTexts.Draft(head.writtenAt(), head.writer()) : null);
    }

    Optional<TextsVersion> last(UUID variantId) {
        return rows.findLast(List.of(variantId)).stream().findFirst();
    }

    Optional<TextsVersion> version(UUID variantId, long version) {
        return rows.find(variantId, version);
    }

    /** The texts that stood at a version; empty where they are not kept any more. */
    Optional<VariantTexts> at(LanguageVariant variant, long version) {
        var now = working(variant);
        return version == now.version()
                ? Optional.of(now.texts())
                : rows.find(variant.id(), version).map(TextsVersion::texts);
    }

    List<TextsVersion> history(UUID variantId) {
        return rows.findHistory(variantId, MOST_SHOWN);
    }

    /** Writes the next version, after what stood before where nothing is written down yet. */
    void write(LanguageVariant before, VariantTexts texts, TextsKind kind, @Nullable UUID writer, Instant now) {
        var head = last(before.id()).map(TextsVersion::version).orElse(0L);
        if (head == 0) {
            insert(before.id(), 1, before.texts(), TextsKind.SAVED, before.updatedAt(), null, before.updatedAt());
            head = 1L;
        }
        var isWork = kind == TextsKind.DRAFT || kind == TextsKind.SAVED;
        var begun =
                isWork ? rows.findBeginning(before.id(), writer, kind == TextsKind.SAVED, now.minus(ONE_WORK)) : null;
        if (begun != null) {
            rows.fold(before.id(), writer, kind == TextsKind.SAVED, now.minus(ONE_WORK));
        }
        insert(before.id(), head + 1, texts, kind, now, writer, Objects.requireNonNullElse(begun, now));
        rows.deleteFolded(before.id(), now.minus(FOLDED_KEPT));
    }

    private void insert(
            UUID variantId,
            long version,
            VariantTexts texts,
            TextsKind kind,
            Instant at,
            @Nullable UUID writer,
            Instant begun) {
        rows.insert(
                variantId, version, texts.title(), texts.summary(), texts.alternativeText(), kind, at, writer, begun);
    }

    /**
     * Writes that a variant has other texts of its own from now on; what else stands in a draft stays a draft.
     *
     * @param before the variant as it was
     */
    void saved(LanguageVariant before, VariantTexts texts, TextsKind kind, Actor actor, Instant now) {
        var head = last(before.id());
        var working = working(before, head.orElse(null)).texts();
        var left = texts;
        for (var field : TextField.values()) {
            if (!field.of(working).equals(field.of(before.texts()))) {
                left = field.in(left, field.of(working));
            }
        }
        write(before, texts, kind, actor.accountId(), now);
        if (!left.equals(texts)) {
            write(
                    before,
                    left,
                    TextsKind.DRAFT,
                    head.map(TextsVersion::writtenBy).orElse(null),
                    now);
        }
    }
}
