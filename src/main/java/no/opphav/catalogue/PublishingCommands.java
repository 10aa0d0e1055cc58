package no.opphav.catalogue;

import static java.util.stream.Collectors.joining;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;

/** What becomes public, and what no longer is. */
@Singleton
class PublishingCommands {
    private final VariantRows variants;
    private final AssetViews views;
    private final AssignmentCommands assigning;
    private final PublishingGate gate;
    private final TextsLedger ledger;
    private final Editing editing;

    PublishingCommands(
            VariantRows variants,
            AssetViews views,
            AssignmentCommands assigning,
            PublishingGate gate,
            TextsLedger ledger,
            Editing editing) {
        this.variants = variants;
        this.views = views;
        this.assigning = assigning;
        this.gate = gate;
        this.ledger = ledger;
        this.editing = editing;
    }

    @Transactional
    Asset publish(UUID assetId, long revision, Actor actor) {
        var asset = editing.open(assetId);
        editing.check(asset, revision);
        if (asset.state() == AssetState.WITHDRAWN || asset.isScheduled()) {
            throw Editing.changedMeanwhile();
        }
        var languages = publishReady(asset, actor);
        return editing.save(asset.in(AssetState.PUBLISHED, editing.now()), actor, "asset.published", languages);
    }

    /** The languages of an open asset that are drafts and ready; refuses with what is missing where none is. */
    List<VariantView> checked(Asset asset) {
        var drafts = withDrafts(views.of(asset).variants().stream()
                .filter(view -> !view.variant().isPublished())
                .toList());
        if (drafts.isEmpty()) {
            throw Editing.changedMeanwhile();
        }
        var ready = drafts.stream()
                .filter(view -> missing(asset.kind(), view).isEmpty())
                .toList();
        checkReady(asset, ready.isEmpty() ? drafts : ready);
        return ready;
    }

    /** Publishes the languages of an open asset that are drafts and ready, and says which. */
    String publishReady(Asset asset, Actor actor) {
        var ready = checked(asset);
        ready.forEach(view -> makePublic(view.variant(), actor));
        return ready.stream().map(view -> view.variant().language().value()).collect(joining(" "));
    }

    @Transactional
    Asset publishVariant(UUID variantId, long revision, Actor actor) {
        var asset = editing.open(editing.variant(variantId).assetId(), revision, AssetState.PUBLISHED);
        var view = withDrafts(views.of(asset).variants().stream()
                        .filter(each -> each.variant().id().equals(variantId))
                        .filter(each -> !each.variant().isPublished())
                        .toList())
                .stream()
                .findFirst()
                .orElseThrow(Editing::changedMeanwhile);
        checkReady(asset, List.of(view));
        makePublic(view.variant(), actor);
        var language = view.variant().language().value();
        return editing.save(asset, actor, "asset.language-published", language);
    }

    /** The variants with what stands in their drafts: what is published is what editors see. */
    private List<VariantView> withDrafts(List<VariantView> some) {
        return some.stream()
                .map(view -> view.saying(ledger.working(view.variant()).texts()))
                .toList();
    }

    private void makePublic(LanguageVariant described, Actor actor) {
        var before = editing.variant(described.id());
        var now = editing.now();
        if (!described.texts().equals(before.texts())) {
            variants.describe(before.with(described.texts(), now));
        }
        variants.move(described.id(), VariantState.PUBLISHED, now);
        ledger.write(before, described.texts(), TextsKind.PUBLISHED, actor.accountId(), now);
    }

    /** Refuses with all that is missing, at once. */
    void checkReady(Asset asset, List<VariantView> toPublish) {
        var missing = new ArrayList<FieldProblem>();
        var now = editing.now();
        if (assigning.of(asset).stream()
                .filter(assignment -> assignment.renditionId() == null)
                .allMatch(assignment -> assignment.hasEnded(now))) {
            missing.add(FieldProblem.of("terms", "required"));
        }
        toPublish.forEach(view -> missing.addAll(missing(asset.kind(), view)));
        if (!missing.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_READY_TO_PUBLISH).at(missing.toArray(FieldProblem[]::new));
        }
    }

    private List<FieldProblem> missing(AssetKind kind, VariantView view) {
        var missing = new ArrayList<FieldProblem>();
        var language = view.variant().language();
        if (view.variant().title().isEmpty()) {
            missing.add(FieldProblem.of(language + ".title", "required"));
        }
        if (view.original().isEmpty()) {
            missing.add(FieldProblem.of(language + ".file", "required"));
        }
        missing.addAll(gate.missing(kind, view));
        return missing;
    }

    @Transactional
    Asset unpublishVariant(UUID variantId, long revision, Actor actor) {
        var asset = editing.open(editing.variant(variantId).assetId(), revision, AssetState.PUBLISHED);
        var published = variants.findOf(List.of(asset.id())).stream()
                .filter(LanguageVariant::isPublished)
                .toList();
        var variant = published.stream()
                .filter(each -> each.id().equals(variantId))
                .findFirst()
                .orElseThrow(Editing::changedMeanwhile);
        variants.move(variantId, VariantState.DRAFT, editing.now());
        var left = published.size() > 1 ? asset : asset.in(AssetState.DRAFT, editing.now());
        return editing.save(
                left, actor, "asset.language-unpublished", variant.language().value());
    }

    @Transactional
    Asset withdraw(UUID assetId, long revision, Actor actor) {
        var asset = editing.open(assetId, revision, AssetState.PUBLISHED);
        return editing.save(asset.in(AssetState.WITHDRAWN, editing.now()), actor, "asset.withdrawn", "");
    }

    @Transactional
    Asset republish(UUID assetId, long revision, Actor actor) {
        var asset = editing.open(assetId, revision, AssetState.WITHDRAWN);
        var missing = views.of(asset).variants().stream()
                .filter(view -> view.variant().isPublished())
                .flatMap(view -> gate.missing(asset.kind(), view).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_READY_TO_PUBLISH).at(missing.toArray(FieldProblem[]::new));
        }
        return editing.save(asset.in(AssetState.PUBLISHED, editing.now()), actor, "asset.republished", "");
    }
}
