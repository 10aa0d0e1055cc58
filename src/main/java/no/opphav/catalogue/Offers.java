package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;

/** What the public may have, by the terms, the embargoes, the rights and the consents there are. */
@Singleton
class Offers {
    private final RightsRows rights;
    private final AssetRows assets;
    private final AssignmentRows assignments;
    private final Terms terms;
    private final Clock clock;

    Offers(RightsRows rights, AssetRows assets, AssignmentRows assignments, Terms terms, Clock clock) {
        this.rights = rights;
        this.assets = assets;
        this.assignments = assignments;
        this.terms = terms;
        this.clock = clock;
    }

    /** Whether a published asset may be had at an instant. */
    Offer at(Instant now, Asset asset) {
        var row = rights.findOffer(asset.id(), now).orElseThrow();
        if (row.offered()) {
            return new Offer.Now();
        }
        return row.isAhead(now) ? new Offer.Ahead() : new Offer.Over(row.ending(now));
    }

    /** Those among some assets that may be had now, in no order. */
    List<Asset> among(Collection<UUID> assetIds) {
        return assets.findOffered(assetIds, clock.instant());
    }

    /** The terms that apply then to a file of an asset; empty where they have ended. */
    Optional<TermsVersion> termsAt(Instant now, AssetFile file, Asset asset) {
        return AppliedTerms.at(now, assignments.findOf(List.of(asset.id())))
                .to(file.renditionId())
                .flatMap(terms::byId);
    }

    /** That the terms of a file have ended, of one to which none apply then. */
    Ending endingOfTerms(Instant now, AssetFile file, Asset asset) {
        var ended = assignments.findOf(List.of(asset.id())).stream()
                .filter(each -> file.renditionId().equals(each.renditionId()) && each.hasBegun(now))
                .flatMap(each -> Stream.ofNullable(each.endsAt()))
                .max(Comparator.naturalOrder())
                .orElse(now);
        return new Ending(Ending.Cause.TERMS, ended, "", asset.contact());
    }

    /** The terms that apply then to a file of an asset, or applied to it last. */
    Optional<TermsVersion> lastTermsAt(Instant now, AssetFile file, Asset asset) {
        var begun = assignments.findOf(List.of(asset.id())).stream()
                .filter(assignment -> assignment.hasBegun(now))
                .toList();
        var own = begun.stream()
                .filter(each -> file.renditionId().equals(each.renditionId()))
                .toList();
        var general = begun.stream().filter(each -> each.renditionId() == null).toList();
        var last = own.isEmpty() ? general : own;
        return last.isEmpty() ? Optional.empty() : terms.byId(last.getLast().termsVersionId());
    }
}
