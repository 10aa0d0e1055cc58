package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;

/** New assets that are filled in one after the other, as in a table. */
@Singleton
public class Arrivals {
    private final AssetRows assets;
    private final VariantRows variants;
    private final AssetThemes themes;
    private final AssetViews views;
    private final AssetCommands describing;
    private final PublishingCommands publishing;
    private final Drafts drafts;
    private final Editing editing;

    Arrivals(
            AssetRows assets,
            VariantRows variants,
            AssetThemes themes,
            AssetViews views,
            AssetCommands describing,
            PublishingCommands publishing,
            Drafts drafts,
            Editing editing) {
        this.assets = assets;
        this.variants = variants;
        this.themes = themes;
        this.views = views;
        this.describing = describing;
        this.publishing = publishing;
        this.drafts = drafts;
        this.editing = editing;
    }

    /**
     * Writes all that is said of one asset, or nothing.
     *
     * @throws Problem {@code ASSET_NOT_FOUND}, {@code WRONG_STATE} of one that is no draft in one language any more,
     *     {@code TEXTS_CLASH} where somebody else has written the same fields, {@code INVALID_FIELDS} at {@code language},
     *     {@code rightsHolder}, {@code terms} or {@code theme}, and what {@link Workspace#change} throws
     */
    @Transactional
    public void fill(Arrival arrival, Actor actor) {
        var asset = editing.open(arrival.assetId());
        var all = variants.findOf(List.of(asset.id()));
        if (asset.publishedAt() != null || all.size() != 1) {
            throw Problem.of(ProblemCode.WRONG_STATE, "arrived");
        }
        var variant = all.getFirst();
        switch (drafts.save(variant.id(), arrival.texts(), arrival.version(), actor)) {
            case TextsOutcome.Kept _ -> {}
            case TextsOutcome.Clash clash ->
                throw Problem.of(ProblemCode.TEXTS_CLASH)
                        .at(FieldProblem.of(clash.fields().getFirst().field(), "changed-meanwhile"));
        }
        if (!variant.language().equals(arrival.language())) {
            variants.speak(variant.id(), arrival.language(), editing.now());
            editing.save(
                    editing.open(asset.id()),
                    actor,
                    "asset.language-changed",
                    arrival.language().value());
        }
        var now = editing.open(asset.id());
        var change = AssetChange.of(views.of(now));
        describing.change(
                asset.id(),
                new AssetChange(arrival.rightsHolder(), change.contact(), arrival.termsVersionId(), change.slug()),
                now.revision(),
                actor);
        theme(asset.id(), arrival.theme(), actor);
    }

    private void theme(UUID assetId, String theme, Actor actor) {
        if (theme.isEmpty()) {
            return;
        }
        if (!themes.isTheme(theme)) {
            throw Problem.field("theme", "invalid");
        }
        if (themes.add(assetId, theme)) {
            editing.save(editing.open(assetId), actor, "asset.theme-added", theme);
        }
    }

    /**
     * Publishes all of them, or none.
     *
     * @throws Unready with all that stand in the way
     */
    @Transactional
    public void publish(List<UUID> assetIds, Actor actor) {
        var unready = new LinkedHashMap<UUID, Problem>();
        for (var id : assetIds.stream().sorted().toList()) {
            try {
                publishing.checked(editing.open(id));
            } catch (Problem problem) {
                unready.put(id, problem);
            }
        }
        if (!unready.isEmpty()) {
            throw new Unready(unready);
        }
        for (var id : assetIds) {
            publishing.publish(id, assets.lock(id).orElseThrow().revision(), actor);
        }
    }

    /** Why some of several assets cannot be published. */
    public static final class Unready extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Map<UUID, Problem> problems;

        Unready(Map<UUID, Problem> problems) {
            super(problems.size() + " not ready", null, false, false);
            this.problems = Map.copyOf(problems);
        }

        /** By the assets' ids. */
        public Map<UUID, Problem> problems() {
            return problems;
        }
    }
}
