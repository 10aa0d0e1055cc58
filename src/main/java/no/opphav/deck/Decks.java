package no.opphav.deck;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Soundness;
import no.opphav.catalogue.VariantView;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Sendable.ApprovedFile;
import no.opphav.kernel.Actor;
import no.opphav.kernel.LanguageTag;

/** Which versions of presentations may be sent to those who ask for them. */
@Singleton
public class Decks {
    private final DeckRows rows;
    private final DeckCommands commands;
    private final Workspace workspace;
    private final Soundness soundness;
    private final Clock clock;

    Decks(DeckRows rows, DeckCommands commands, Workspace workspace, Soundness soundness, Clock clock) {
        this.rows = rows;
        this.commands = commands;
        this.workspace = workspace;
        this.soundness = soundness;
        this.clock = clock;
    }

    /**
     * Lets a version be sent. It takes the place of what was approved of its rendition before, an older version or the
     * same.
     *
     * @throws no.opphav.kernel.Problem {@code FILE_NOT_FOUND}; {@code INVALID_FIELDS} about {@code file} ({@code
     *     not-a-presentation}, {@code no-longer-offered}, {@code newer-approved}, {@code bytes-damaged}) or {@code
     *     expiresAt} ({@code date-in-past})
     */
    public DeckApproval approve(UUID fileId, NewApproval approval, Actor actor) {
        return commands.approve(fileId, approval, actor);
    }

    /**
     * Calls a version back from everybody who holds it, whether a newer one has taken its place or not.
     *
     * @throws no.opphav.kernel.Problem {@code FILE_NOT_FOUND}; {@code CHANGED_MEANWHILE} where it was never approved or is
     *     recalled already; {@code INVALID_FIELDS} about {@code reason} ({@code required}, {@code too-long})
     */
    public DeckApproval recall(UUID fileId, String reason, Actor.Account by) {
        return commands.recall(fileId, reason, by);
    }

    /** The last approval of each of these versions that has had one, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, DeckApproval> of(Collection<UUID> fileIds) {
        return fileIds.isEmpty()
                ? Map.of()
                : rows.findLast(fileIds).stream().collect(toMap(DeckApproval::fileId, identity()));
    }

    /** All approvals of a rendition's versions, newest first. */
    @Transactional(readOnly = true)
    public List<DeckApproval> history(UUID renditionId) {
        return rows.findOfRendition(renditionId);
    }

    /** Whether a version was recalled, and not approved again since. */
    @Transactional(readOnly = true)
    public boolean isRecalled(UUID fileId) {
        return of(List.of(fileId)).values().stream().anyMatch(approval -> approval.recalledAt() != null);
    }

    /** All that may be sent of a presentation now, in the order of its languages. */
    @Transactional(readOnly = true)
    public List<ApprovedFile> sendable(UUID assetId) {
        var languages = workspace.byId(assetId).variants().stream()
                .map(VariantView::variant)
                .toList();
        var approved = approved(assetId);
        return languages.stream()
                .flatMap(variant -> approved.getOrDefault(variant.id(), List.of()).stream()
                        .map(file -> new ApprovedFile(file.file(), variant.language(), file.approval())))
                .toList();
    }

    /**
     * What may be sent now to who wants a presentation in a language. Where nothing in that is approved it is what is
     * approved in another one, and says so: first of the two Norwegian ones the other, then Bokmål, then English, then any.
     */
    @Transactional(readOnly = true)
    public Optional<Sendable> sendable(UUID assetId, LanguageTag wanted) {
        var all = sendable(assetId);
        return Stream.concat(order(wanted), all.stream().map(ApprovedFile::language))
                .map(language -> in(language, all))
                .filter(files -> !files.isEmpty())
                .findFirst()
                .map(files -> new Sendable(wanted, files.getFirst().language(), files));
    }

    private static List<ApprovedFile> in(LanguageTag language, List<ApprovedFile> all) {
        return all.stream().filter(file -> file.language().equals(language)).toList();
    }

    private static Stream<LanguageTag> order(LanguageTag wanted) {
        return wanted.equals(LanguageTag.BOKMAAL)
                ? Stream.of(wanted, LanguageTag.NYNORSK, LanguageTag.ENGLISH)
                : Stream.of(wanted, LanguageTag.BOKMAAL, LanguageTag.ENGLISH);
    }

    private record Approved(AssetFile file, DeckApproval approval) {}

    private Map<UUID, List<Approved>> approved(UUID assetId) {
        var now = clock.instant();
        return rows.findStanding(assetId).stream()
                .filter(approval -> approval.standing(now) == DeckStanding.APPROVED)
                .flatMap(approval ->
                        workspace.file(approval.fileId()).stream().map(file -> new Approved(file, approval)))
                .collect(groupingBy(approved -> approved.file().variantId()));
    }

    /** Why a version may not be sent now; empty if it may. */
    @Transactional(readOnly = true)
    public Optional<DeckObstacle> obstacle(AssetFile file) {
        var approval = of(List.of(file.id())).get(file.id());
        if (approval == null) {
            return Optional.of(DeckObstacle.NOT_APPROVED);
        }
        return switch (approval.standing(clock.instant())) {
            case RECALLED -> Optional.of(DeckObstacle.RECALLED);
            case SUPERSEDED -> Optional.of(DeckObstacle.NEWER_APPROVED);
            case EXPIRED -> Optional.of(DeckObstacle.APPROVAL_EXPIRED);
            case APPROVED -> obstacleOfApproved(file);
        };
    }

    private Optional<DeckObstacle> obstacleOfApproved(AssetFile file) {
        if (rows.isWithdrawn(file.renditionId())) {
            return Optional.of(DeckObstacle.PRESENTATION_WITHDRAWN);
        }
        if (!rows.isOffered(file.renditionId())) {
            return Optional.of(DeckObstacle.NO_LONGER_OFFERED);
        }
        return soundness.isSound(file.checksum()) && soundness.isSound(file.checksumForPublic())
                ? Optional.empty()
                : Optional.of(DeckObstacle.BYTES_DAMAGED);
    }

    /** Lets nobody approve or recall versions of a presentation until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID assetId) {
        rows.hold(assetId);
    }
}
