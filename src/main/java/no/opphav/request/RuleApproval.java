package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.HeldFiles;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.SearchWords;
import no.opphav.kernel.Written;

/** Approves a request that a standing rule is for. What cannot be approved so waits for an editor. */
@Singleton
class RuleApproval {
    private final RuleRows rules;
    private final Moves moves;
    private final GrantMaker grants;
    private final Workspace workspace;
    private final AssetRights rights;
    private final HeldFiles held;
    private final ServiceLevel level;

    RuleApproval(
            RuleRows rules,
            Moves moves,
            GrantMaker grants,
            Workspace workspace,
            AssetRights rights,
            HeldFiles held,
            ServiceLevel level) {
        this.rules = rules;
        this.moves = moves;
        this.grants = grants;
        this.workspace = workspace;
        this.rights = rights;
        this.held = held;
        this.level = level;
    }

    /** Approves a request whose address was verified just now, where a rule says so and there is a deck to send. */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(PresentationRequest request) {
        var presenter = Objects.requireNonNull(request.presenter());
        rules.findMatching(
                        SearchWords.of(presenter.organisation()).toString(),
                        StandingRules.domain(presenter.email()),
                        request.assetId())
                .ifPresent(rule -> approve(request, rule));
    }

    private void approve(PresentationRequest request, RuleRow rule) {
        var decks = decks(request);
        if (decks.isEmpty()) {
            return;
        }
        var author = new Actor.Account(rule.createdBy());
        var by = new Mover.Rule(rule.id(), rule.name(), author);
        moves.make(request.id(), Move.APPROVE_BY_RULE, by, verified -> {
            grants.make(
                    new Written(),
                    verified,
                    decks,
                    level.accessEnds(verified.event().date(), rule.days()),
                    author);
            return "";
        });
    }

    /**
     * What may be sent without an editor's look: the current version of the published deck in the language asked for. Empty
     * where there is none, or it may not be handed out now.
     */
    private List<UUID> decks(PresentationRequest request) {
        var asset = workspace.byId(request.assetId());
        if (asset.asset().state() != AssetState.PUBLISHED
                || asset.terms() == null
                || rights.ending(request.assetId()).isPresent()) {
            return List.of();
        }
        var decks = asset
                .in(request.language())
                .filter(view -> view.variant().state() == VariantState.PUBLISHED)
                .flatMap(VariantView::original)
                .map(AssetFile::id)
                .stream()
                .toList();
        return held.of(decks).isEmpty() ? decks : List.of();
    }
}
