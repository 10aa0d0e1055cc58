package no.opphav.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.DeckApproval;
import no.opphav.deck.DeckStanding;
import no.opphav.deck.Decks;
import no.opphav.delivery.Channel;
import no.opphav.delivery.Delivery;
import no.opphav.delivery.Handout;
import no.opphav.delivery.Licenses;
import no.opphav.delivery.ReceiptCode;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.request.AskingAgain;
import no.opphav.request.Fetched;
import no.opphav.request.Grant;
import no.opphav.request.GrantByLink;
import no.opphav.request.Grants;
import no.opphav.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Fetching what was granted. */
@Controller("/api/grants/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
class GrantEndpoint {
    private final Grants grants;
    private final AskingAgain again;
    private final RightsCopies copies;
    private final Workspace workspace;
    private final Terms terms;
    private final AssetWriter writer;
    private final Addresses addresses;
    private final Delivery delivery;
    private final Licenses licenses;
    private final Decks decks;
    private final Clock clock;

    GrantEndpoint(
            Grants grants,
            AskingAgain again,
            RightsCopies copies,
            Workspace workspace,
            Terms terms,
            AssetWriter writer,
            Addresses addresses,
            Delivery delivery,
            Licenses licenses,
            Decks decks,
            Clock clock) {
        this.grants = grants;
        this.again = again;
        this.copies = copies;
        this.workspace = workspace;
        this.terms = terms;
        this.writer = writer;
        this.addresses = addresses;
        this.delivery = delivery;
        this.licenses = licenses;
        this.decks = decks;
        this.clock = clock;
    }

    @Get
    HttpResponse<GrantJson> grant(@PathVariable String token) {
        var secret = Token.ofLink(token);
        return switch (grants.open(secret)) {
            case GrantByLink.Open open -> Secret.ok(json(secret, open));
            case GrantByLink.Expired _ -> throw Problem.of(ProblemCode.LINK_EXPIRED);
            case GrantByLink.Revoked _ -> throw Problem.of(ProblemCode.GRANT_REVOKED);
            case GrantByLink.Recalled _ -> throw Problem.of(ProblemCode.FILE_RECALLED);
            case GrantByLink.UsedUp _ -> throw Problem.of(ProblemCode.DOWNLOADS_USED_UP);
            case GrantByLink.Invalid _ -> throw Problem.of(ProblemCode.LINK_INVALID);
        };
    }

    @Post("/files/{fileId}")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(
            @PathVariable String token,
            @PathVariable UUID fileId,
            @QueryValue(defaultValue = "false") boolean acknowledged,
            HttpRequest<?> request) {
        var secret = Token.ofLink(token);
        if (!acknowledged && grants.open(secret) instanceof GrantByLink.Open) {
            throw Problem.field("acknowledged", "not-acknowledged");
        }
        var fetched = grants.look(secret, fileId);
        if (fetched instanceof Fetched.Handed handed) {
            return delivery.answer(request, handout(secret, handed), () -> grants.take(secret, fileId));
        }
        throw Problem.of(Objects.requireNonNull(fetched.refusal()));
    }

    /** Asks the editors for a new link, where this one opens nothing any more. */
    @Post("/again")
    HttpResponse<?> askAgain(@PathVariable String token, @Body AgainBody body) {
        again.ask(Token.ofLink(token), Objects.requireNonNullElse(body.message(), ""));
        return Secret.closed(HttpResponse.noContent());
    }

    private Handout handout(Token link, Fetched.Handed handed) {
        var license = licenses.permanent(handed.terms());
        var receipt = ReceiptCode.ofGrant(link, handed.file().id());
        return new Handout(
                handed.file(), handed.terms(), handed.language(), license, Channel.GRANT, false, receipt, true);
    }

    private GrantJson json(Token token, GrantByLink.Open open) {
        var grant = open.grant();
        return new GrantJson(
                open.request().reference(),
                open.request().language().value(),
                open.message(),
                grant.expiresAt(),
                grant.downloadLimit() == null ? null : grant.downloadLimit() - open.downloads(),
                writer.terms(terms.byId(grant.termsVersionId()).orElseThrow()),
                files(token, grant));
    }

    private List<GrantedFileJson> files(Token token, Grant grant) {
        var approvals = decks.of(grant.fileIds());
        return grant.fileIds().stream()
                .flatMap(id -> copies.under(terms(grant, id), id).stream())
                .map(file -> granted(token, file, terms(grant, file.id()), approvals.get(file.id())))
                .toList();
    }

    private static UUID terms(Grant grant, UUID fileId) {
        return grant.termsOf(fileId).orElse(grant.termsVersionId());
    }

    private GrantedFileJson granted(Token token, AssetFile file, UUID termsId, @Nullable DeckApproval approval) {
        var variant = workspace.variant(file.variantId()).orElseThrow();
        return new GrantedFileJson(
                file.id(),
                file.name().value(),
                variant.language().value(),
                file.mediaType().value(),
                file.sizeForPublic(),
                file.checksumForPublic().hex(),
                Names.of(approval == null ? DeckStanding.APPROVED : approval.standing(clock.instant())),
                writer.credit(
                        workspace.byId(variant.assetId()).asset(),
                        variant,
                        terms.byId(termsId).orElseThrow()),
                addresses.granted(token, file));
    }
}
