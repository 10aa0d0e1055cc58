package no.opphav.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.DeckApproval;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.deck.Sendable;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;

/** Which versions of presentations may be sent, approved and recalled by editors. */
@Controller("/api/editor")
@Secured("EDITOR")
class EditorDeckEndpoint {
    private final Decks decks;
    private final Workspace workspace;
    private final EditorAssetWriter writer;
    private final Clock clock;

    EditorDeckEndpoint(Decks decks, Workspace workspace, EditorAssetWriter writer, Clock clock) {
        this.decks = decks;
        this.workspace = workspace;
        this.writer = writer;
        this.clock = clock;
    }

    @Get("/renditions/{id}/approvals")
    DeckApprovalListJson history(@PathVariable UUID id) {
        if (workspace.versions(id).isEmpty()) {
            throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        }
        return new DeckApprovalListJson(
                decks.history(id).stream().map(this::json).toList());
    }

    @Post("/files/{id}/approve")
    DeckApprovalJson approve(@PathVariable UUID id, @Body DeckApprovalBody body, Session session) {
        var approval = new NewApproval(
                body.expiresAt(),
                Objects.requireNonNullElse(body.creditSlide(), true),
                Objects.requireNonNullElse(body.tellHolders(), true));
        return json(decks.approve(id, approval, session.account().actor()));
    }

    @Post("/files/{id}/recall")
    DeckApprovalJson recall(@PathVariable UUID id, @Body RecallBody body, Session session) {
        var reason = Objects.requireNonNullElse(body.reason(), "");
        return json(decks.recall(id, reason, session.account().actor()));
    }

    @Get("/assets/{slug}/sendable")
    SendableJson sendable(@PathVariable String slug, @QueryValue(defaultValue = "nb") String language) {
        var fields = new Fields();
        var wanted = fields.language("language", language);
        var asset = fields.make(() ->
                Slug.parse(slug).map(workspace::asset).orElseThrow(() -> Problem.of(ProblemCode.ASSET_NOT_FOUND)));
        return decks.sendable(asset.asset().id(), wanted.orElseThrow())
                .map(this::json)
                .orElseGet(() -> new SendableJson(language, null, false, List.of()));
    }

    private SendableJson json(Sendable sendable) {
        return new SendableJson(
                sendable.wanted().value(),
                sendable.language().value(),
                sendable.isFallback(),
                sendable.files().stream()
                        .map(approved -> writer.file(approved.file()))
                        .toList());
    }

    private DeckApprovalJson json(DeckApproval approval) {
        return new DeckApprovalJson(
                approval.id(),
                approval.fileId(),
                approval.number(),
                Names.of(approval.standing(clock.instant())),
                approval.approvedAt(),
                approval.approvedBy(),
                approval.expiresAt(),
                approval.creditSlide(),
                approval.supersededAt(),
                approval.recalledAt(),
                approval.recalledBy(),
                approval.recallReason());
    }
}
