package no.opphav.catalogue;

import static java.util.stream.Collectors.joining;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.catalogue.BulkItem.Result;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** One of many assets changed, tried or changed back, in a transaction of its own. */
@Singleton
class BulkSteps {
    private final BulkRows rows;
    private final BulkItemRows items;
    private final AssetThemes themes;
    private final VariantRows variants;
    private final AssetViews views;
    private final AssetCommands describing;
    private final PublishingCommands publishing;
    private final Editing editing;

    BulkSteps(
            BulkRows rows,
            BulkItemRows items,
            AssetThemes themes,
            VariantRows variants,
            AssetViews views,
            AssetCommands describing,
            PublishingCommands publishing,
            Editing editing) {
        this.rows = rows;
        this.items = items;
        this.themes = themes;
        this.variants = variants;
        this.views = views;
        this.describing = describing;
        this.publishing = publishing;
        this.editing = editing;
    }

    /** What would become of it; nothing does. */
    @Transactional
    void rehearse(BulkItem blank, BulkAction action, String argument, Actor actor) {
        throw new Rehearsed(change(blank, action, argument, actor));
    }

    @Transactional
    BulkItem run(BulkItem blank, BulkAction action, String argument, Actor actor) {
        var done = change(blank, action, argument, actor);
        items.insert(done);
        return done;
    }

    @Transactional
    BulkItem refused(BulkItem refused) {
        items.insert(refused);
        return refused;
    }

    private BulkItem change(BulkItem blank, BulkAction action, String argument, Actor actor) {
        var asset = editing.open(blank.assetId());
        return switch (action) {
            case ADD_THEME ->
                themed(blank, asset, themes.add(asset.id(), argument), "asset.theme-added", argument, actor);
            case REMOVE_THEME ->
                themed(blank, asset, themes.remove(asset.id(), argument), "asset.theme-removed", argument, actor);
            case TERMS -> {
                var change = AssetChange.of(views.of(asset));
                var before = change.termsVersionId();
                var next =
                        describing.change(asset.id(), change.under(UUID.fromString(argument)), asset.revision(), actor);
                yield done(blank, asset, next, before == null ? "" : before.toString());
            }
            case RIGHTS_HOLDER -> {
                var change = AssetChange.of(views.of(asset));
                var next = describing.change(asset.id(), held(change, argument), asset.revision(), actor);
                yield done(blank, asset, next, change.rightsHolder());
            }
            case PUBLISH -> published(blank, asset, actor);
            case WITHDRAW -> {
                if (asset.state() != AssetState.PUBLISHED) {
                    yield done(blank, asset, asset, "");
                }
                yield done(blank, asset, publishing.withdraw(asset.id(), asset.revision(), actor), "");
            }
        };
    }

    private BulkItem published(BulkItem blank, Asset asset, Actor actor) {
        if (asset.state() == AssetState.WITHDRAWN) {
            return done(blank, asset, publishing.republish(asset.id(), asset.revision(), actor), "");
        }
        var drafts = drafts(asset);
        if (drafts.isEmpty()) {
            return done(blank, asset, asset, "");
        }
        var next = publishing.publish(asset.id(), asset.revision(), actor);
        var still = drafts(asset);
        var moved = drafts.stream()
                .filter(id -> !still.contains(id))
                .map(UUID::toString)
                .collect(joining(" "));
        return done(blank, asset, next, moved);
    }

    private List<UUID> drafts(Asset asset) {
        return variants.findOf(List.of(asset.id())).stream()
                .filter(variant -> !variant.isPublished())
                .map(LanguageVariant::id)
                .toList();
    }

    private static AssetChange held(AssetChange change, String rightsHolder) {
        return new AssetChange(rightsHolder, change.contact(), change.termsVersionId(), change.slug());
    }

    private BulkItem themed(BulkItem blank, Asset asset, boolean changed, String action, String theme, Actor actor) {
        return done(blank, asset, changed ? editing.save(asset, actor, action, theme) : asset, "");
    }

    private static BulkItem done(BulkItem blank, Asset before, Asset after, String was) {
        var result = before.revision() == after.revision() ? Result.UNCHANGED : Result.CHANGED;
        return new BulkItem(
                blank.bulkId(), blank.position(), blank.assetId(), result, "", after.revision(), was, false);
    }

    /**
     * Changes it back.
     *
     * @throws Problem {@code CHANGED_MEANWHILE} where anything of the asset has changed since, and what any command throws
     */
    @Transactional
    void undo(BulkItem item, BulkAction action, String argument, Actor actor) {
        var asset = editing.open(item.assetId());
        editing.check(asset, item.revision());
        switch (action) {
            case ADD_THEME -> {
                themes.remove(asset.id(), argument);
                editing.save(asset, actor, "asset.theme-removed", argument);
            }
            case REMOVE_THEME -> {
                themes.add(asset.id(), argument);
                editing.save(asset, actor, "asset.theme-added", argument);
            }
            case TERMS -> {
                var before = item.before().isEmpty() ? null : UUID.fromString(item.before());
                describing.change(asset.id(), under(asset, before), asset.revision(), actor);
            }
            case RIGHTS_HOLDER ->
                describing.change(
                        asset.id(), held(AssetChange.of(views.of(asset)), item.before()), asset.revision(), actor);
            case PUBLISH -> {
                if (item.before().isEmpty()) {
                    publishing.withdraw(asset.id(), asset.revision(), actor);
                } else {
                    var now = asset;
                    for (var variant : Stream.of(item.before().split(" "))
                            .map(UUID::fromString)
                            .toList()) {
                        now = publishing.unpublishVariant(variant, now.revision(), actor);
                    }
                }
            }
            case WITHDRAW -> publishing.republish(asset.id(), asset.revision(), actor);
        }
        rows.undone(item.bulkId(), item.position());
    }

    private AssetChange under(Asset asset, @Nullable UUID terms) {
        return AssetChange.of(views.of(asset)).under(terms);
    }

    /** Takes back what was tried, and says what it was. */
    static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient BulkItem item;

        Rehearsed(BulkItem item) {
            super("rehearsed", null, false, false);
            this.item = item;
        }

        BulkItem item() {
            return item;
        }
    }
}
