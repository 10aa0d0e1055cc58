package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.terms.Access;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/** Which terms apply to an asset, and when. What has applied to something published is never written anew. */
@Singleton
class AssignmentCommands {
    private final AssignmentRows assignments;
    private final RightsRows rights;
    private final FileRows files;
    private final Editing editing;
    private final Terms terms;
    private final IdSource ids;

    AssignmentCommands(
            AssignmentRows assignments, RightsRows rights, FileRows files, Editing editing, Terms terms, IdSource ids) {
        this.assignments = assignments;
        this.rights = rights;
        this.files = files;
        this.editing = editing;
        this.terms = terms;
        this.ids = ids;
    }

    @Transactional
    Asset assign(UUID assetId, NewAssignment wanted, long revision, Actor actor) {
        var asset = editing.open(assetId);
        editing.check(asset, revision);
        var version = suitable(asset, wanted.termsVersionId());
        checkRendition(asset, wanted.renditionId());
        var now = editing.now();
        var assignment = new TermsAssignment(
                ids.next(),
                assetId,
                wanted.renditionId(),
                version.id(),
                Objects.requireNonNullElse(wanted.beginsAt(), now),
                wanted.endsAt(),
                now,
                actor.accountId());
        checkTimes(asset, assignment, now);
        assignments.save(assignment);
        return editing.save(asset, actor, "asset.terms-assigned", said(assignment, version));
    }

    private void checkTimes(Asset asset, TermsAssignment wanted, Instant now) {
        if (asset.publishedAt() != null && wanted.beginsAt().isBefore(now)) {
            throw Problem.field("beginsAt", "date-in-past");
        }
        if (wanted.beginsAt().isBefore(asset.createdAt())) {
            throw Problem.field("beginsAt", "before-the-asset");
        }
        if (wanted.endsAt() != null && !wanted.endsAt().isAfter(wanted.beginsAt())) {
            throw Problem.field("endsAt", "end-before-beginning");
        }
        if (of(asset).stream().anyMatch(wanted::overlaps)) {
            throw Problem.field("beginsAt", "terms-overlap");
        }
    }

    private void checkRendition(Asset asset, @Nullable UUID renditionId) {
        if (renditionId != null
                && files.findLast(renditionId, editing.now())
                        .map(file -> editing.variant(file.variantId()).assetId())
                        .filter(asset.id()::equals)
                        .isEmpty()) {
            throw Problem.field("rendition", "unknown-file");
        }
    }

    /** Ends an assignment; one that has begun ends now at the earliest. */
    @Transactional
    Asset end(UUID assetId, UUID assignmentId, @Nullable Instant endsAt, long revision, Actor actor) {
        var asset = editing.open(assetId);
        editing.check(asset, revision);
        var known = find(asset, assignmentId);
        if (Objects.equals(known.endsAt(), endsAt)) {
            return asset;
        }
        var changed = new TermsAssignment(
                known.id(),
                assetId,
                known.renditionId(),
                known.termsVersionId(),
                known.beginsAt(),
                endsAt,
                known.createdAt(),
                known.createdBy());
        checkEnd(asset, known, changed);
        assignments.end(assignmentId, endsAt);
        return editing.save(asset, actor, "asset.terms-ended", said(changed, version(changed)));
    }

    private void checkEnd(Asset asset, TermsAssignment known, TermsAssignment changed) {
        var now = editing.now();
        var endsAt = changed.endsAt();
        if (endsAt != null && !endsAt.isAfter(changed.beginsAt())) {
            throw Problem.field("endsAt", "end-before-beginning");
        }
        if (asset.publishedAt() != null && (known.hasEnded(now) || (endsAt != null && endsAt.isBefore(now)))) {
            throw Problem.field("endsAt", "date-in-past");
        }
        if (of(asset).stream().anyMatch(other -> !other.id().equals(known.id()) && changed.overlaps(other))) {
            throw Problem.field("endsAt", "terms-overlap");
        }
        if (endsAt == null || known.hasEnded(now)) {
            checkContext(asset, version(changed));
        }
    }

    /** Takes an assignment back that has not begun, or whatever one of an asset that was never public. */
    @Transactional
    Asset remove(UUID assetId, UUID assignmentId, long revision, Actor actor) {
        var asset = editing.open(assetId);
        editing.check(asset, revision);
        var known = find(asset, assignmentId);
        if (asset.publishedAt() != null && known.hasBegun(editing.now())) {
            throw Problem.field("terms", "terms-begun");
        }
        var left =
                of(asset).stream().anyMatch(other -> !other.id().equals(assignmentId) && other.renditionId() == null);
        if (asset.state() != AssetState.DRAFT && known.renditionId() == null && !left) {
            throw Problem.field("terms", "required");
        }
        assignments.delete(assignmentId);
        return editing.save(asset, actor, "asset.terms-removed", said(known, version(known)));
    }

    /**
     * Puts all of an open asset under other terms from now on, until those would have ended that apply now, or others begin.
     *
     * @param chosen null for none, of a draft
     */
    void choose(Asset asset, @Nullable UUID chosen, Actor actor) {
        var now = editing.now();
        var general =
                of(asset).stream().filter(each -> each.renditionId() == null).toList();
        var current = general.stream().filter(each -> each.appliesAt(now)).findFirst();
        if (Objects.equals(chosen, current.map(TermsAssignment::termsVersionId).orElse(null))) {
            return;
        }
        if (chosen == null && asset.state() != AssetState.DRAFT) {
            throw Problem.field("terms", "required");
        }
        current.ifPresent(each -> stop(asset, each, now));
        if (chosen != null) {
            var version = suitable(asset, chosen);
            var end = current.isPresent()
                    ? current.get().endsAt()
                    : nextBeginning(general, now).orElse(null);
            assignments.save(
                    new TermsAssignment(ids.next(), asset.id(), null, version.id(), now, end, now, actor.accountId()));
        }
    }

    private void stop(Asset asset, TermsAssignment current, Instant now) {
        if (asset.publishedAt() == null || current.beginsAt().equals(now)) {
            assignments.delete(current.id());
        } else {
            assignments.end(current.id(), now);
        }
    }

    private static Optional<Instant> nextBeginning(List<TermsAssignment> general, Instant now) {
        return general.stream()
                .map(TermsAssignment::beginsAt)
                .filter(begins -> begins.isAfter(now))
                .min(Instant::compareTo);
    }

    /** Those of an asset. */
    List<TermsAssignment> of(Asset asset) {
        return assignments.findOf(List.of(asset.id()));
    }

    private TermsAssignment find(Asset asset, UUID assignmentId) {
        return of(asset).stream()
                .filter(each -> each.id().equals(assignmentId))
                .findFirst()
                .orElseThrow(Editing::changedMeanwhile);
    }

    private TermsVersion suitable(Asset asset, UUID chosen) {
        var version = terms.byId(chosen)
                .orElseThrow(
                        () -> Problem.of(ProblemCode.TERMS_NOT_FOUND).at(FieldProblem.of("terms", "unknown-terms")));
        if (version.access() == Access.ON_REQUEST && asset.kind() != AssetKind.PRESENTATION) {
            throw unsuitable("presentations-only");
        }
        checkContext(asset, version);
        return version;
    }

    private void checkContext(Asset asset, TermsVersion version) {
        var context = rights.find(asset.id()).map(RightsRow::contextOnly).orElse("");
        if (version.access() == Access.FREE && !context.isEmpty()) {
            throw unsuitable("context-only");
        }
    }

    private static Problem unsuitable(String reason) {
        return Problem.of(ProblemCode.TERMS_UNSUITABLE).at(FieldProblem.of("terms", reason));
    }

    private TermsVersion version(TermsAssignment assignment) {
        return terms.byId(assignment.termsVersionId()).orElseThrow();
    }

    private static String said(TermsAssignment assignment, TermsVersion version) {
        var end = assignment.endsAt() == null ? "" : " " + assignment.endsAt();
        return version.code() + " " + version.number() + " " + assignment.beginsAt() + end;
    }
}
