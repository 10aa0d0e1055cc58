package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What editors write about an asset, before and after they save it. Whoever changes texts names the version that they saw:
 * where somebody else has changed other fields since, both changes are kept, and where it is the same field nothing is and the
 * answer is a {@link TextsOutcome.Clash}.
 */
@Singleton
public class Drafts {
    private final VariantRows variants;
    private final TextsLedger ledger;
    private final Editing editing;

    Drafts(VariantRows variants, TextsLedger ledger, Editing editing) {
        this.variants = variants;
        this.ledger = ledger;
        this.editing = editing;
    }

    /**
     * What editors work on in one language.
     *
     * @throws Problem {@code VARIANT_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public WorkingTexts of(UUID variantId) {
        return ledger.working(editing.variant(variantId));
    }

    /** The same of several variants, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, WorkingTexts> of(Collection<LanguageVariant> some) {
        return ledger.working(some);
    }

    /**
     * Keeps texts as a draft that nobody but editors sees. The asset has no new revision by it.
     *
     * @throws Problem {@code VARIANT_NOT_FOUND}
     */
    @Transactional
    public TextsOutcome keep(UUID variantId, VariantTexts mine, long version, Actor actor) {
        editing.open(editing.variant(variantId).assetId());
        var variant = editing.variant(variantId);
        var working = ledger.working(variant);
        var before = ledger.at(variant, version).orElse(null);
        var merge = Merge.of(before, mine, working.texts(), working.saved());
        if (!merge.clashes().isEmpty()) {
            return clash(variant, before, merge, working);
        }
        if (!merge.merged().equals(working.texts())) {
            var kind = merge.merged().equals(working.saved()) ? TextsKind.DISCARDED : TextsKind.DRAFT;
            ledger.write(variant, merge.merged(), kind, actor.accountId(), editing.now());
        }
        return new TextsOutcome.Kept(ledger.working(variant), merge.isMerged());
    }

    private TextsOutcome.Clash clash(
            LanguageVariant variant, @Nullable VariantTexts before, Merge merge, WorkingTexts working) {
        var last = ledger.last(variant.id());
        return new TextsOutcome.Clash(
                before,
                merge.merged(),
                working,
                last.map(TextsVersion::writer).orElse(null),
                last.map(TextsVersion::writtenAt).orElse(variant.updatedAt()),
                merge.clashes());
    }

    /**
     * Makes texts the variant's own, which the public sees at once where it is published. Of what somebody else has drafted
     * since in other fields nothing becomes public; it stays a draft.
     *
     * @throws Problem {@code VARIANT_NOT_FOUND}, or {@code INVALID_FIELDS} when a published variant would lose its title
     */
    @Transactional
    public TextsOutcome save(UUID variantId, VariantTexts mine, long version, Actor actor) {
        return save(variantId, mine, version, TextsKind.SAVED, actor);
    }

    private TextsOutcome save(UUID variantId, VariantTexts mine, long version, TextsKind kind, Actor actor) {
        var asset = editing.open(editing.variant(variantId).assetId());
        var variant = editing.variant(variantId);
        var working = ledger.working(variant);
        var before = ledger.at(variant, version).orElse(null);
        var merge = Merge.of(before, mine, working.texts(), working.saved());
        if (!merge.clashes().isEmpty()) {
            return clash(variant, before, merge, working);
        }
        if (variant.isPublished() && merge.taken().title().isEmpty()) {
            throw Problem.field("title", "required");
        }
        var now = editing.now();
        if (!merge.taken().equals(variant.texts()) || working.draft() != null) {
            ledger.write(variant, merge.taken(), kind, actor.accountId(), now);
            if (!merge.merged().equals(merge.taken())) {
                ledger.write(variant, merge.merged(), TextsKind.DRAFT, actor.accountId(), now);
            }
        }
        if (merge.taken().equals(variant.texts())) {
            return new TextsOutcome.Kept(ledger.working(variant), merge.isMerged());
        }
        var described = variant.with(merge.taken(), now);
        variants.describe(described);
        var action = kind == TextsKind.RESTORED ? "asset.texts-restored" : "asset.described";
        editing.save(asset, variant, actor, action, variant.language().value());
        return new TextsOutcome.Kept(ledger.working(described), merge.isMerged());
    }

    /**
     * Throws a draft away; it stays in the history. Where there is none nothing changes.
     *
     * @throws Problem {@code VARIANT_NOT_FOUND}, {@code CHANGED_MEANWHILE} when somebody has written since
     */
    @Transactional
    public void discard(UUID variantId, long version, Actor actor) {
        editing.open(editing.variant(variantId).assetId());
        var variant = editing.variant(variantId);
        var working = ledger.working(variant);
        if (working.draft() == null) {
            return;
        }
        if (working.version() != version) {
            throw Editing.changedMeanwhile();
        }
        ledger.write(variant, working.saved(), TextsKind.DISCARDED, actor.accountId(), editing.now());
    }

    /**
     * The versions of the texts, newest first, two hundred at most: what one editor wrote within an hour is one.
     *
     * @throws Problem {@code VARIANT_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public List<TextsVersion> history(UUID variantId) {
        var variant = editing.variant(variantId);
        var known = ledger.history(variantId);
        return known.isEmpty() ? List.of(first(variant)) : known;
    }

    private static TextsVersion first(LanguageVariant variant) {
        return new TextsVersion(
                variant.id(),
                1,
                variant.title(),
                variant.summary(),
                variant.alternativeText(),
                TextsKind.SAVED,
                variant.updatedAt(),
                null,
                null);
    }

    /**
     * One version.
     *
     * @throws Problem {@code VARIANT_NOT_FOUND}, {@code TEXTS_NOT_FOUND} where there is none or it is not kept any more
     */
    @Transactional(readOnly = true)
    public TextsVersion version(UUID variantId, long number) {
        var variant = editing.variant(variantId);
        return ledger.version(variantId, number)
                .or(() -> number == 1 && ledger.last(variantId).isEmpty()
                        ? Optional.of(first(variant))
                        : Optional.empty())
                .orElseThrow(() -> Problem.of(ProblemCode.TEXTS_NOT_FOUND));
    }

    /**
     * Makes an earlier version the variant's own again, as a new one.
     *
     * @param number of the earlier version
     * @param version that the editor saw last
     * @throws Problem {@code VARIANT_NOT_FOUND}, {@code TEXTS_NOT_FOUND}, {@code CHANGED_MEANWHILE} when somebody has written
     *     since, or {@code INVALID_FIELDS} when a published variant would lose its title
     */
    @Transactional
    public WorkingTexts restore(UUID variantId, long number, long version, Actor actor) {
        var earlier = version(variantId, number);
        editing.open(editing.variant(variantId).assetId());
        if (ledger.working(editing.variant(variantId)).version() != version) {
            throw Editing.changedMeanwhile();
        }
        return switch (save(variantId, earlier.texts(), version, TextsKind.RESTORED, actor)) {
            case TextsOutcome.Kept kept -> kept.now();
            case TextsOutcome.Clash _ -> throw Editing.changedMeanwhile();
        };
    }
}
