package no.opphav.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.Consent;
import no.opphav.catalogue.NewAssignment;
import no.opphav.catalogue.NewConsent;
import no.opphav.catalogue.Rights;
import no.opphav.catalogue.TermsAssignment;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Terms;
import org.jspecify.annotations.Nullable;

/** Which terms apply to an asset when, who agreed to be depicted, and what else limits its use. */
@Controller("/api/editor/assets/{slug}/rights")
@Secured("EDITOR")
class AssetRightsEndpoint {
    private final AssetRights rights;
    private final Workspace workspace;
    private final Terms terms;
    private final ChosenTerms chosen;
    private final AssetWriter writer;

    AssetRightsEndpoint(AssetRights rights, Workspace workspace, Terms terms, ChosenTerms chosen, AssetWriter writer) {
        this.rights = rights;
        this.workspace = workspace;
        this.terms = terms;
        this.chosen = chosen;
        this.writer = writer;
    }

    @Get
    AssetRightsJson rights(@PathVariable String slug) {
        return json(asset(slug));
    }

    @Put
    AssetRightsJson change(@PathVariable String slug, @Body RightsBody body, Session session) {
        var asset = asset(slug);
        var fields = new Fields();
        var contact = body.endContact() == null
                ? Optional.<EmailAddress>empty()
                : fields.address("endContact", body.endContact());
        var revision = fields.revision(body.revision());
        var wanted = fields.make(() -> new Rights(
                Objects.requireNonNullElse(body.thirdParty(), ""),
                Objects.requireNonNullElse(body.contextOnly(), ""),
                body.embargoUntil(),
                body.endsAt(),
                Objects.requireNonNullElse(body.endReason(), ""),
                contact.orElse(null)));
        rights.change(asset, wanted, revision, session.account().actor());
        return json(asset);
    }

    @Post("/terms")
    AssetRightsJson assign(@PathVariable String slug, @Body AssignmentBody body, Session session) {
        var asset = asset(slug);
        var fields = new Fields();
        var revision = fields.revision(body.revision());
        var choice = body.terms();
        if (choice == null) {
            fields.refuse("terms", "required");
        }
        var wanted = fields.make(() -> new NewAssignment(
                body.rendition(), chosen.version(Objects.requireNonNull(choice)).id(), body.beginsAt(), body.endsAt()));
        rights.assign(asset, wanted, revision, session.account().actor());
        return json(asset);
    }

    @Patch("/terms/{id}")
    AssetRightsJson end(@PathVariable String slug, @PathVariable UUID id, @Body EndBody body, Session session) {
        var asset = asset(slug);
        var fields = new Fields();
        var revision = fields.revision(body.revision());
        fields.make(() -> revision);
        rights.end(asset, id, body.endsAt(), revision, session.account().actor());
        return json(asset);
    }

    @Delete("/terms/{id}")
    AssetRightsJson unassign(
            @PathVariable String slug, @PathVariable UUID id, @QueryValue @Nullable Long revision, Session session) {
        var asset = asset(slug);
        rights.unassign(
                asset,
                id,
                new RevisionBody(revision).required(),
                session.account().actor());
        return json(asset);
    }

    @Post("/consents")
    AssetRightsJson addConsent(@PathVariable String slug, @Body ConsentBody body, Session session) {
        var asset = asset(slug);
        var fields = new Fields();
        var revision = fields.revision(body.revision());
        rights.addConsent(
                asset, consent(fields, body), revision, session.account().actor());
        return json(asset);
    }

    @Put("/consents/{id}")
    AssetRightsJson changeConsent(
            @PathVariable String slug, @PathVariable UUID id, @Body ConsentBody body, Session session) {
        var asset = asset(slug);
        var fields = new Fields();
        var revision = fields.revision(body.revision());
        rights.changeConsent(
                asset, id, consent(fields, body), revision, session.account().actor());
        return json(asset);
    }

    @Delete("/consents/{id}")
    AssetRightsJson removeConsent(
            @PathVariable String slug, @PathVariable UUID id, @QueryValue @Nullable Long revision, Session session) {
        var asset = asset(slug);
        rights.removeConsent(
                asset,
                id,
                new RevisionBody(revision).required(),
                session.account().actor());
        return json(asset);
    }

    private static NewConsent consent(Fields fields, ConsentBody body) {
        var note = fields.text("note", body.note());
        var given = body.givenOn();
        if (given == null) {
            fields.refuse("givenOn", "required");
        }
        return fields.make(() -> new NewConsent(note, Objects.requireNonNull(given), body.expiresAt()));
    }

    private UUID asset(String slug) {
        return workspace
                .asset(Slug.parse(slug).orElseThrow(() -> Problem.of(ProblemCode.ASSET_NOT_FOUND)))
                .asset()
                .id();
    }

    private AssetRightsJson json(UUID assetId) {
        var known = rights.of(assetId);
        return new AssetRightsJson(
                workspace.byId(assetId).asset().revision(),
                known.thirdParty(),
                known.contextOnly(),
                known.embargoUntil(),
                known.endsAt(),
                known.endReason(),
                known.endContact() == null ? null : known.endContact().value(),
                rights.ending(assetId).map(ending -> Names.of(ending.cause())).orElse(null),
                rights.assignments(assetId).stream().map(this::assignment).toList(),
                rights.consents(assetId).stream()
                        .map(AssetRightsEndpoint::consent)
                        .toList());
    }

    private AssignmentJson assignment(TermsAssignment assignment) {
        return new AssignmentJson(
                assignment.id(),
                assignment.renditionId(),
                writer.terms(terms.byId(assignment.termsVersionId()).orElseThrow()),
                assignment.beginsAt(),
                assignment.endsAt());
    }

    private static ConsentJson consent(Consent consent) {
        return new ConsentJson(consent.id(), consent.note(), consent.givenOn(), consent.expiresAt());
    }
}
