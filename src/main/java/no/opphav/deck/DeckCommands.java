package no.opphav.deck;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.LanguageVariant;
import no.opphav.catalogue.RightsWanted;
import no.opphav.catalogue.Soundness;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;

/** Approving and recalling versions. */
@Singleton
class DeckCommands {
    private final DeckRows rows;
    private final Workspace workspace;
    private final Soundness soundness;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;
    private final ApplicationEventPublisher<DeckApproved> approvals;
    private final ApplicationEventPublisher<DeckRecalled> recalls;
    private final ApplicationEventPublisher<RightsWanted> rights;

    DeckCommands(
            DeckRows rows,
            Workspace workspace,
            Soundness soundness,
            AuditTrail trail,
            IdSource ids,
            Clock clock,
            ApplicationEventPublisher<DeckApproved> approvals,
            ApplicationEventPublisher<DeckRecalled> recalls,
            ApplicationEventPublisher<RightsWanted> rights) {
        this.rows = rows;
        this.workspace = workspace;
        this.soundness = soundness;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        this.approvals = approvals;
        this.recalls = recalls;
        this.rights = rights;
    }

    @Transactional
    DeckApproval approve(UUID fileId, NewApproval wanted, Actor actor) {
        var file = file(fileId);
        var variant = variant(file);
        rows.lock(variant.assetId());
        check(file, variant.assetId(), wanted);
        var id = ids.next();
        var now = clock.instant();
        rows.supersede(file.renditionId(), id, now);
        rows.insert(id, file.renditionId(), fileId, now, actor.accountId(), wanted.expiresAt(), wanted.creditSlide());
        trail.record(actor, "deck.approved", variant.assetId(), detail(variant, file));
        approvals.publishEvent(new DeckApproved(variant.assetId(), file.renditionId(), fileId, wanted.tellHolders()));
        rights.publishEvent(new RightsWanted(variant.assetId()));
        return last(fileId);
    }

    private void check(AssetFile file, UUID assetId, NewApproval wanted) {
        var written = new Written();
        if (workspace.byId(assetId).asset().kind() != AssetKind.PRESENTATION) {
            written.wrong("file", "not-a-presentation");
        } else if (!rows.isOffered(file.renditionId())) {
            written.wrong("file", DeckObstacle.NO_LONGER_OFFERED.reason());
        } else if (rows.findOfRendition(file.renditionId()).stream()
                .anyMatch(other -> other.stands() && other.number() > file.number())) {
            written.wrong("file", DeckObstacle.NEWER_APPROVED.reason());
        } else if (!soundness.isSound(file.checksum())) {
            written.wrong("file", DeckObstacle.BYTES_DAMAGED.reason());
        }
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
            written.wrong("expiresAt", "date-in-past");
        }
        written.check();
    }

    @Transactional
    DeckApproval recall(UUID fileId, String given, Actor.Account by) {
        var file = file(fileId);
        var variant = variant(file);
        rows.lock(variant.assetId());
        var written = new Written();
        var reason = written.text("reason", given, DeckApproval.LONGEST_REASON);
        written.require("reason", reason);
        written.check();
        var approval = last(fileId);
        if (approval.recalledAt() != null) {
            throw Problem.of(ProblemCode.CHANGED_MEANWHILE);
        }
        rows.recall(approval.id(), clock.instant(), by.id(), reason);
        trail.record(by, "deck.recalled", variant.assetId(), detail(variant, file));
        recalls.publishEvent(new DeckRecalled(variant.assetId(), fileId));
        rights.publishEvent(new RightsWanted(variant.assetId()));
        return last(fileId);
    }

    private AssetFile file(UUID fileId) {
        return workspace.file(fileId).orElseThrow(() -> Problem.of(ProblemCode.FILE_NOT_FOUND));
    }

    private LanguageVariant variant(AssetFile file) {
        return workspace.variant(file.variantId()).orElseThrow();
    }

    private DeckApproval last(UUID fileId) {
        return rows.findLast(List.of(fileId)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.CHANGED_MEANWHILE));
    }

    private static String detail(LanguageVariant variant, AssetFile file) {
        return variant.language() + " " + file.id();
    }
}
