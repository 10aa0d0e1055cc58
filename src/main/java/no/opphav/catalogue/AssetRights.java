package no.opphav.catalogue;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What editors know and write of an asset's rights: which terms apply when, what belongs to others, when it becomes public and
 * when it no longer may be, who agreed to be depicted. Each command takes the {@code revision} of the asset that its editor last
 * saw, refuses with {@code CHANGED_MEANWHILE} when that has changed since, and is written to the asset's audit trail.
 */
@Singleton
public class AssetRights {
    private final RightsRows rows;
    private final ConsentRows consents;
    private final AssignmentRows assignments;
    private final AssetRows assets;
    private final Offers offers;
    private final Clock clock;
    private final AssignmentCommands assigning;
    private final RightsCommands changing;

    AssetRights(
            RightsRows rows,
            ConsentRows consents,
            AssignmentRows assignments,
            AssetRows assets,
            Offers offers,
            Clock clock,
            AssignmentCommands assigning,
            RightsCommands changing) {
        this.rows = rows;
        this.consents = consents;
        this.assignments = assignments;
        this.assets = assets;
        this.offers = offers;
        this.clock = clock;
        this.assigning = assigning;
        this.changing = changing;
    }

    /**
     * The rights of an asset.
     *
     * @throws Problem {@code ASSET_NOT_FOUND}
     */
    @Transactional(readOnly = true)
    public Rights of(UUID assetId) {
        return rows.find(assetId).map(RightsRow::rights).orElseThrow(() -> Problem.of(ProblemCode.ASSET_NOT_FOUND));
    }

    /** Which terms apply, applied or will apply: to all of the asset first, and in the order in which they begin. */
    @Transactional(readOnly = true)
    public List<TermsAssignment> assignments(UUID assetId) {
        return assignments.findOf(List.of(assetId));
    }

    /** The consents of those depicted, the first one written down first. */
    @Transactional(readOnly = true)
    public List<Consent> consents(UUID assetId) {
        return consents.findOf(assetId);
    }

    /** Why the asset may not be offered any more, published or not; empty while it may, or may later. */
    @Transactional(readOnly = true)
    public Optional<Ending> ending(UUID assetId) {
        return assets.find(assetId)
                .map(asset -> offers.at(clock.instant(), asset))
                .flatMap(offer -> offer instanceof Offer.Over(var ending) ? Optional.of(ending) : Optional.empty());
    }

    /** Those published assets among some that nobody but editors sees, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, Withheld> withheld(Collection<Asset> among) {
        var published = among.stream()
                .filter(asset -> asset.state() == AssetState.PUBLISHED)
                .toList();
        var offered = published.isEmpty()
                ? Set.<UUID>of()
                : offers.among(published.stream().map(Asset::id).toList()).stream()
                        .map(Asset::id)
                        .collect(toSet());
        return published.stream()
                .filter(asset -> !offered.contains(asset.id()))
                .collect(toMap(Asset::id, this::withheld));
    }

    private Withheld withheld(Asset asset) {
        var now = clock.instant();
        if (offers.at(now, asset) instanceof Offer.Over(var ending)) {
            return new Withheld(ending, null);
        }
        var embargo = of(asset.id()).embargoUntil();
        return new Withheld(null, embargo != null && embargo.isAfter(now) ? embargo : null);
    }

    /**
     * Lets pass what we still have the right to hand out to somebody, whatever terms apply to it.
     *
     * @throws Problem {@code RIGHTS_ENDED}
     */
    @Transactional(readOnly = true)
    public void check(UUID assetId) {
        var over = ending(assetId).filter(ending -> ending.cause() != Ending.Cause.TERMS);
        if (over.isPresent()) {
            throw Problem.of(
                    ProblemCode.RIGHTS_ENDED,
                    assets.find(assetId).map(Asset::slug).orElseThrow());
        }
    }

    /**
     * Lets terms apply from an instant on.
     *
     * @throws Problem {@code TERMS_NOT_FOUND} for a draft too, {@code TERMS_UNSUITABLE} for terms on request on anything but a
     *     presentation and for free terms on a picture for one context only, or {@code INVALID_FIELDS}: {@code beginsAt} in the
     *     past of what was published, {@code endsAt} before it, overlapping others
     */
    public Asset assign(UUID assetId, NewAssignment wanted, long revision, Actor actor) {
        return assigning.assign(assetId, wanted, revision, actor);
    }

    /**
     * Lets terms that apply, or will, apply until another instant.
     *
     * @param endsAt null for until further notice
     * @throws Problem {@code TERMS_UNSUITABLE}, or {@code INVALID_FIELDS} at {@code endsAt}
     */
    public Asset end(UUID assetId, UUID assignmentId, @Nullable Instant endsAt, long revision, Actor actor) {
        return assigning.end(assetId, assignmentId, endsAt, revision, actor);
    }

    /**
     * Takes terms back that have not begun to apply to something public.
     *
     * @throws Problem {@code INVALID_FIELDS} at {@code terms} when something published would have none, or they have applied to
     *     it
     */
    public Asset unassign(UUID assetId, UUID assignmentId, long revision, Actor actor) {
        return assigning.remove(assetId, assignmentId, revision, actor);
    }

    /**
     * Writes an asset's rights. To write what they already are changes nothing.
     *
     * @throws Problem {@code TERMS_UNSUITABLE} at {@code contextOnly} while free terms stand on it, or {@code INVALID_FIELDS}:
     *     an embargo in the past, a context of what is no picture
     */
    public Asset change(UUID assetId, Rights wanted, long revision, Actor actor) {
        return changing.change(assetId, wanted, revision, actor);
    }

    /** Writes a consent down. One that has expired ends the offer of the asset at once. */
    public Asset addConsent(UUID assetId, NewConsent wanted, long revision, Actor actor) {
        return changing.addConsent(assetId, wanted, revision, actor);
    }

    /** Writes a consent anew. */
    public Asset changeConsent(UUID assetId, UUID consentId, NewConsent wanted, long revision, Actor actor) {
        return changing.changeConsent(assetId, consentId, wanted, revision, actor);
    }

    /** No longer keeps a consent. */
    public Asset removeConsent(UUID assetId, UUID consentId, long revision, Actor actor) {
        return changing.removeConsent(assetId, consentId, revision, actor);
    }
}
