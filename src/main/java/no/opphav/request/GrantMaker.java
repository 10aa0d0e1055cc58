package no.opphav.request;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.RightsWanted;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;
import no.opphav.terms.TermsVersion;
import org.jspecify.annotations.Nullable;

/** Makes and ends grants, in the transaction of the decision. */
@Singleton
class GrantMaker {
    /** No link works for ever. */
    private static final Duration LONGEST = Duration.ofDays(3 * 365);

    private final GrantRows rows;
    private final Workspace workspace;
    private final Decks decks;
    private final IdSource ids;
    private final Clock clock;
    private final ApplicationEventPublisher<RightsWanted> rights;

    GrantMaker(
            GrantRows rows,
            Workspace workspace,
            Decks decks,
            IdSource ids,
            Clock clock,
            ApplicationEventPublisher<RightsWanted> rights) {
        this.rows = rows;
        this.workspace = workspace;
        this.decks = decks;
        this.ids = ids;
        this.clock = clock;
        this.rights = rights;
    }

    /**
     * Writes the grant down in place of the one that there may be, unless something is wrong with it.
     *
     * @param written with what is wrong with the rest of the approval
     * @param fetched how many downloads there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void make(Written written, PresentationRequest request, GrantWish wish, int fetched, Actor.Account by) {
        decks.hold(request.assetId());
        var asset = workspace.byId(request.assetId());
        var files = wish.fileIds().stream().distinct().toList();
        checkFiles(written, asset, files);
        checkExpiry(written, files, wish.expiresAt());
        checkDownloads(written, wish);
        written.check();
        var terms = asset.terms();
        if (terms == null) {
            throw Problem.of(ProblemCode.NOT_READY_TO_PUBLISH).at(FieldProblem.of("terms", "required"));
        }
        var limit = wish.downloads() == null ? null : (Integer) (fetched + wish.downloads());
        var id = written(request, terms, wish.expiresAt(), limit, by);
        files.forEach(file ->
                rows.addFile(id, file, termsOf(file, asset).orElse(terms).id()));
        rights.publishEvent(new RightsWanted(asset.asset().id()));
    }

    private UUID written(
            PresentationRequest request,
            TermsVersion terms,
            Instant expiresAt,
            @Nullable Integer downloadLimit,
            Actor.Account by) {
        var now = clock.instant();
        var before = rows.findByRequestId(request.id());
        if (before.isPresent()) {
            var id = before.get().id();
            rows.renew(id, terms.id(), now, by.id(), expiresAt, downloadLimit);
            rows.rememberFiles(id);
            rows.removeFiles(id);
            return id;
        }
        var id = ids.next();
        rows.save(new GrantRow(id, request.id(), terms.id(), now, by.id(), expiresAt, null, downloadLimit));
        return id;
    }

    /** The terms of a file's own, if they apply. */
    private Optional<TermsVersion> termsOf(UUID fileId, AssetView asset) {
        return workspace.file(fileId).flatMap(asset::termsOf);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void revoke(PresentationRequest request) {
        rows.revoke(request.id(), clock.instant());
    }

    private void checkFiles(Written written, AssetView asset, List<UUID> files) {
        var variants =
                asset.variants().stream().map(view -> view.variant().id()).collect(Collectors.toSet());
        if (files.isEmpty()) {
            written.wrong("files", "required");
            return;
        }
        var known = files.stream()
                .flatMap(id -> workspace.file(id).stream())
                .filter(file -> variants.contains(file.variantId()))
                .toList();
        if (known.size() < files.size()) {
            written.wrong("files", "unknown-file");
            return;
        }
        known.stream()
                .flatMap(file -> decks.obstacle(file).stream())
                .findFirst()
                .ifPresent(obstacle -> written.wrong("files", obstacle.reason()));
    }

    private static void checkDownloads(Written written, GrantWish wish) {
        var downloads = wish.downloads();
        if (downloads != null && downloads < 1) {
            written.wrong("downloads", "not-a-count");
        } else if (downloads != null && downloads > GrantWish.MOST_DOWNLOADS) {
            written.wrong("downloads", "too-many");
        }
    }

    private void checkExpiry(Written written, List<UUID> files, Instant expiresAt) {
        var now = clock.instant();
        if (!expiresAt.isAfter(now)) {
            written.wrong("expiresAt", "date-in-past");
        } else if (expiresAt.isAfter(now.plus(LONGEST))) {
            written.wrong("expiresAt", "date-too-far");
        } else if (decks.of(files).values().stream().anyMatch(approval -> approval.endsBefore(expiresAt))) {
            written.wrong("expiresAt", "after-approval");
        }
    }
}
