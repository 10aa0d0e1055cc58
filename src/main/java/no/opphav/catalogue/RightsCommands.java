package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.terms.Access;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;

/** What limits the use of an asset besides its terms. */
@Singleton
class RightsCommands {
    private final RightsRows rights;
    private final ConsentRows consents;
    private final AssignmentRows assignments;
    private final Terms terms;
    private final Editing editing;
    private final IdSource ids;
    private final Site site;

    RightsCommands(
            RightsRows rights,
            ConsentRows consents,
            AssignmentRows assignments,
            Terms terms,
            Editing editing,
            IdSource ids,
            Site site) {
        this.rights = rights;
        this.consents = consents;
        this.assignments = assignments;
        this.terms = terms;
        this.editing = editing;
        this.ids = ids;
        this.site = site;
    }

    @Transactional
    Asset change(UUID assetId, Rights wanted, long revision, Actor actor) {
        var asset = editing.open(assetId);
        var known = rights.find(assetId).orElseThrow();
        if (wanted.equals(known.rights())) {
            return asset;
        }
        editing.check(asset, revision);
        checkEmbargo(known.rights(), wanted);
        checkContext(asset, wanted);
        rights.change(known.with(wanted, editing.now()));
        return editing.save(asset, actor, "asset.rights-changed", "");
    }

    private void checkEmbargo(Rights known, Rights wanted) {
        var until = wanted.embargoUntil();
        if (until != null && !Objects.equals(until, known.embargoUntil()) && !until.isAfter(editing.now())) {
            throw Problem.field("embargoUntil", "date-in-past");
        }
    }

    private void checkContext(Asset asset, Rights wanted) {
        if (wanted.contextOnly().isEmpty()) {
            return;
        }
        if (asset.kind() != AssetKind.PICTURE) {
            throw Problem.field("contextOnly", "pictures-only");
        }
        var now = editing.now();
        var standsFree = assignments.findOf(List.of(asset.id())).stream()
                .filter(assignment -> !assignment.hasEnded(now))
                .flatMap(assignment -> terms.byId(assignment.termsVersionId()).stream())
                .map(TermsVersion::access)
                .anyMatch(Access.FREE::equals);
        if (standsFree) {
            throw Problem.of(ProblemCode.TERMS_UNSUITABLE).at(FieldProblem.of("contextOnly", "stands-free"));
        }
    }

    @Transactional
    Asset addConsent(UUID assetId, NewConsent wanted, long revision, Actor actor) {
        var asset = editing.open(assetId);
        editing.check(asset, revision);
        checkGiven(wanted);
        var consent = new Consent(
                ids.next(),
                assetId,
                wanted.note(),
                wanted.givenOn(),
                wanted.expiresAt(),
                editing.now(),
                actor.accountId());
        consents.save(consent);
        return editing.save(asset, actor, "asset.consent-added", consent.id().toString());
    }

    @Transactional
    Asset changeConsent(UUID assetId, UUID consentId, NewConsent wanted, long revision, Actor actor) {
        var asset = editing.open(assetId);
        var known = find(assetId, consentId);
        checkGiven(wanted);
        var changed = known.with(wanted);
        if (changed.equals(known)) {
            return asset;
        }
        editing.check(asset, revision);
        consents.change(changed);
        return editing.save(asset, actor, "asset.consent-changed", consentId.toString());
    }

    @Transactional
    Asset removeConsent(UUID assetId, UUID consentId, long revision, Actor actor) {
        var asset = editing.open(assetId);
        editing.check(asset, revision);
        consents.delete(find(assetId, consentId).id());
        return editing.save(asset, actor, "asset.consent-removed", consentId.toString());
    }

    private void checkGiven(NewConsent wanted) {
        if (wanted.givenOn().isAfter(LocalDate.ofInstant(editing.now(), site.timeZone()))) {
            throw Problem.field("givenOn", "date-in-future");
        }
    }

    private Consent find(UUID assetId, UUID consentId) {
        return consents.findOf(assetId).stream()
                .filter(consent -> consent.id().equals(consentId))
                .findFirst()
                .orElseThrow(Editing::changedMeanwhile);
    }
}
