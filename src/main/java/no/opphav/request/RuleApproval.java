package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.HeldFiles;
import no.opphav.catalogue.VariantState;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.deck.Sendable;
import no.opphav.deck.Sendable.ApprovedFile;
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
    private final Decks decks;
    private final AssetRights rights;
    private final HeldFiles held;
    private final ServiceLevel level;

    RuleApproval(
            RuleRows rules,
            Moves moves,
            GrantMaker grants,
            Workspace workspace,
            Decks decks,
            AssetRights rights,
            HeldFiles held,
            ServiceLevel level) {
        this.rules = rules;
        this.moves = moves;
        this.grants = grants;
        this.workspace = workspace;
        this.decks = decks;
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
        var ends = level.accessEnds(request.event().date(), rule.days());
        var sent = decks(request, ends);
        if (sent.isEmpty()) {
            return;
        }
        var author = new Actor.Account(rule.createdBy());
        var by = new Mover.Rule(rule.id(), rule.name(), author);
        moves.make(request.id(), Move.APPROVE_BY_RULE, by, verified -> {
            grants.make(new Written(), verified, new GrantWish(sent, ends, null), 0, author);
            return "";
        });
    }

    /**
     * What may be sent without an editor's look: the approved version of the published deck in the language asked for. Empty
     * where there is none, it may not be handed out now, or its approval ends before the access would.
     */
    private List<UUID> decks(PresentationRequest request, Instant ends) {
        var asset = workspace.byId(request.assetId());
        if (asset.asset().state() != AssetState.PUBLISHED
                || asset.terms() == null
                || rights.ending(request.assetId()).isPresent()) {
            return List.of();
        }
        var published = asset.in(request.language())
                .filter(view -> view.variant().state() == VariantState.PUBLISHED)
                .isPresent();
        var sendable = published
                ? decks.sendable(request.assetId(), request.language())
                        .filter(found -> !found.isFallback())
                        .map(Sendable::files)
                        .orElse(List.of())
                : List.<ApprovedFile>of();
        var originals = sendable.stream()
                .filter(each -> each.file().role() == FileRole.ORIGINAL)
                .filter(each -> !each.approval().endsBefore(ends))
                .map(ApprovedFile::file)
                .filter(file -> decks.obstacle(file).isEmpty())
                .map(AssetFile::id)
                .toList();
        return held.of(originals).isEmpty() ? originals : List.of();
    }
}
