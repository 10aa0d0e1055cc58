package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.HeldFiles;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.Soundness;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.DeckStanding;
import no.opphav.deck.Decks;
import no.opphav.delivery.Readiness;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Fetching what was granted. */
@Singleton
public class Grants {
    private final RequestLinks links;
    private final RequestRows rows;
    private final RequestReader reader;
    private final Moves moves;
    private final Timeline timeline;
    private final Workspace workspace;
    private final Decks decks;
    private final HeldFiles held;
    private final Soundness soundness;
    private final AssetRights rights;
    private final RightsCopies copies;
    private final Readiness readiness;
    private final Terms terms;
    private final Clock clock;

    /** The workspace knows the exact versions that a grant names, which the public may no longer or never see. */
    Grants(
            RequestLinks links,
            RequestRows rows,
            RequestReader reader,
            Moves moves,
            Timeline timeline,
            Workspace workspace,
            Decks decks,
            HeldFiles held,
            Soundness soundness,
            AssetRights rights,
            RightsCopies copies,
            Readiness readiness,
            Terms terms,
            Clock clock) {
        this.links = links;
        this.rows = rows;
        this.reader = reader;
        this.moves = moves;
        this.timeline = timeline;
        this.workspace = workspace;
        this.decks = decks;
        this.held = held;
        this.soundness = soundness;
        this.rights = rights;
        this.copies = copies;
        this.readiness = readiness;
        this.terms = terms;
        this.clock = clock;
    }

    /** What the link opens. Looking changes nothing. */
    @Transactional(readOnly = true)
    public GrantByLink open(Token token) {
        return links.grant(token).flatMap(reader::details).flatMap(this::opened).orElseGet(GrantByLink.Invalid::new);
    }

    /**
     * What would come of taking a file by the link now, of which is read whether it can go out whole. Looking counts for
     * nothing.
     *
     * @throws Problem as {@link #fetch}; {@code STORE_UNAVAILABLE}
     */
    @Transactional(readOnly = true)
    public Fetched look(Token token, UUID fileId) {
        var fetched = fetched(links.grant(token), fileId);
        if (fetched instanceof Fetched.Handed handed) {
            readiness.check(handed.file());
        }
        return fetched;
    }

    /**
     * Takes a file by the link, which counts and is written in the request's timeline.
     *
     * @throws Problem as {@link #fetch}; where it cannot be taken any more {@code LINK_EXPIRED}, {@code GRANT_REVOKED}, {@code
     *     FILE_RECALLED}, {@code DOWNLOADS_USED_UP} or {@code LINK_INVALID}
     */
    @Transactional
    public void take(Token token, UUID fileId) {
        var refusal = fetch(token, fileId).refusal();
        if (refusal != null) {
            throw Problem.of(refusal);
        }
    }

    /**
     * Takes a file by the link, if it can be taken, which counts and is written in the request's timeline.
     *
     * @throws Problem {@code FILE_HELD}; {@code FILE_UNSOUND}; {@code RIGHTS_ENDED} once our right to hand it out, or a consent,
     *     has
     */
    @Transactional
    public Fetched fetch(Token token, UUID fileId) {
        var requestId = links.grant(token).flatMap(rows::lock);
        var fetched = fetched(requestId, fileId);
        if (fetched instanceof Fetched.Handed) {
            requestId.map(moves::locked).ifPresent(this::delivered);
        }
        return fetched;
    }

    private Fetched fetched(Optional<UUID> requestId, UUID fileId) {
        return requestId
                .flatMap(reader::details)
                .flatMap(this::opened)
                .map(opened -> fetched(opened, fileId))
                .orElseGet(Fetched.Invalid::new);
    }

    private Optional<GrantByLink> opened(RequestDetails details) {
        return Optional.ofNullable(details.grant()).map(grant -> opened(details, grant));
    }

    private GrantByLink opened(RequestDetails details, Grant grant) {
        var request = details.request();
        if (grant.revokedAt() != null) {
            return new GrantByLink.Revoked(request.assetId());
        }
        if (grant.hasExpired(clock.instant())) {
            return new GrantByLink.Expired(request.assetId());
        }
        if (grant.fileIds().stream().allMatch(decks::isRecalled)) {
            return new GrantByLink.Recalled(request.assetId());
        }
        return details.isUsedUp()
                ? new GrantByLink.UsedUp(request.assetId())
                : new GrantByLink.Open(request, grant, details.accessNote(), details.downloads());
    }

    private Fetched fetched(GrantByLink opened, UUID fileId) {
        return switch (opened) {
            case GrantByLink.Open(var request, var grant, var _, var _) -> handed(request, grant, fileId);
            case GrantByLink.Expired(var assetId) -> new Fetched.Expired(assetId);
            case GrantByLink.Revoked(var assetId) -> new Fetched.Revoked(assetId);
            case GrantByLink.Recalled(var assetId) -> new Fetched.Recalled(assetId);
            case GrantByLink.UsedUp(var assetId) -> new Fetched.UsedUp(assetId);
            case GrantByLink.Invalid() -> new Fetched.Invalid();
        };
    }

    private Fetched handed(PresentationRequest request, Grant grant, UUID fileId) {
        var termsId = grant.termsOf(fileId).orElse(null);
        if (termsId == null) {
            return new Fetched.Invalid();
        }
        var standing = standing(fileId);
        if (standing == DeckStanding.RECALLED) {
            return new Fetched.Recalled(request.assetId());
        }
        if (standing == DeckStanding.EXPIRED) {
            return new Fetched.Expired(request.assetId());
        }
        rights.check(request.assetId());
        var file = copies.under(termsId, fileId).orElseThrow();
        held.check(fileId);
        if (!soundness.isSound(file.checksumForPublic())) {
            throw Problem.of(ProblemCode.FILE_UNSOUND);
        }
        return new Fetched.Handed(file, terms.byId(termsId).orElseThrow(), language(request, file));
    }

    /** The first time is a move, and each is an event. */
    private void delivered(PresentationRequest request) {
        if (request.state() == RequestState.APPROVED) {
            moves.make(request.id(), Move.DELIVER, new Mover.Requester(), "");
        } else {
            timeline.add(request, RequestEvent.Type.DELIVERED, new Mover.Requester(), "");
        }
    }

    /** How the file is approved now; null where it was granted before approvals came. */
    private @Nullable DeckStanding standing(UUID fileId) {
        var approval = decks.of(List.of(fileId)).get(fileId);
        return approval == null ? null : approval.standing(clock.instant());
    }

    private LanguageTag language(PresentationRequest request, AssetFile file) {
        return workspace.byId(request.assetId()).variants().stream()
                .map(view -> view.variant())
                .filter(variant -> variant.id().equals(file.variantId()))
                .map(variant -> variant.language())
                .findFirst()
                .orElse(request.language());
    }
}
