package no.opphav.testing;

import static no.opphav.testing.TestAssets.SERVICE;

import io.micronaut.transaction.TransactionOperations;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import no.opphav.account.Network;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.Decks;
import no.opphav.deck.NewApproval;
import no.opphav.kernel.Actor;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Token;
import no.opphav.request.Confirmed;
import no.opphav.request.Correspondence;
import no.opphav.request.Correspondence.MailText;
import no.opphav.request.Inbox;
import no.opphav.request.PresentationRequest;
import no.opphav.request.PresentationRequests;
import no.opphav.request.RequestForm;
import no.opphav.request.RequestState;
import no.opphav.request.Submitted;
import no.opphav.request.Verifications;
import no.opphav.terms.Access;

/** Makes presentation requests for tests, each by a presenter of its own. */
public final class TestRequests {
    private static final Pattern LINK = Pattern.compile("/(?:requests|grants|verify|audience)/([A-Za-z0-9_-]{43})");

    private final RunningService service;
    private final TestAssets assets;

    public TestRequests(RunningService service) {
        this.service = service;
        this.assets = new TestAssets(service);
    }

    /** A presentation in Bokmål that is handed out on request, and approved. */
    public AssetView presentation() {
        return approved(assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST));
    }

    /** The presentation with all its current files approved, so that they may be sent. */
    public AssetView approved(AssetView presentation) {
        presentation.variants().stream()
                .flatMap(variant -> variant.files().stream())
                .forEach(file -> service.bean(Decks.class).approve(file.id(), NewApproval.usual(), SERVICE));
        return presentation;
    }

    /** A form in which nothing is wrong. */
    public RequestForm form(AssetView presentation) {
        return new RequestForm(
                UUID.randomUUID().toString(),
                presentation.asset().slug().value(),
                "nb",
                "Fagdag for rådgivere",
                today().plusDays(30).toString(),
                "in-person",
                "Bodø rådhus",
                "40 rådgivere",
                "40",
                "Kari Nordmann",
                "Bodø kommune",
                "",
                "kari-" + TestAssets.unique() + "@example.no",
                "",
                "Kan jeg vise <b>filmen</b> også?\nHilsen Kari",
                LanguageTag.BOKMAAL);
    }

    /** The same form to be read and answered in another language. */
    public RequestForm in(LanguageTag correspondence, RequestForm form) {
        return of(fields(form), correspondence);
    }

    /** The same form with another value in a field. */
    public static RequestForm with(RequestForm form, String field, String value) {
        var fields = fields(form);
        fields.put(field, value);
        return of(fields, form.correspondence());
    }

    /** What a form holds, by the names of its fields. */
    public static Map<String, String> fields(RequestForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("submission", form.submission());
        fields.put("asset", form.asset());
        fields.put("language", form.language());
        fields.put("event", form.event());
        fields.put("eventDate", form.eventDate());
        fields.put("venue", form.venue());
        fields.put("place", form.place());
        fields.put("audience", form.audience());
        fields.put("audienceSize", form.audienceSize());
        fields.put("name", form.name());
        fields.put("organisation", form.organisation());
        fields.put("organisationKind", form.organisationKind());
        fields.put("email", form.email());
        fields.put("confirmedEmail", form.confirmedEmail());
        fields.put("message", form.message());
        return fields;
    }

    private static RequestForm of(Map<String, String> fields, LanguageTag correspondence) {
        UnaryOperator<String> value = field -> fields.getOrDefault(field, "");
        return new RequestForm(
                value.apply("submission"),
                value.apply("asset"),
                value.apply("language"),
                value.apply("event"),
                value.apply("eventDate"),
                value.apply("venue"),
                value.apply("place"),
                value.apply("audience"),
                value.apply("audienceSize"),
                value.apply("name"),
                value.apply("organisation"),
                value.apply("organisationKind"),
                value.apply("email"),
                value.apply("confirmedEmail"),
                value.apply("message"),
                correspondence);
    }

    /** A form in which nothing is written. */
    public static RequestForm empty() {
        return of(Map.of(), LanguageTag.BOKMAAL);
    }

    /** Sends a form from a network of its own, without verifying the address. */
    public Submitted send(RequestForm form) {
        return service.bean(PresentationRequests.class).submit(form, anyNetwork(), "");
    }

    /** Sends a form and verifies its address, so that it comes to the editors; with the link to the presenter's own page. */
    public Submitted submit(RequestForm form) {
        return verified(send(form));
    }

    /** The same request, its address verified. */
    public Submitted verified(Submitted sent) {
        var token = verification(sent.reference());
        if (service.bean(Verifications.class).confirm(token) instanceof Confirmed.Yes(var _, var page)) {
            return new Submitted(sent.reference(), sent.answerDue(), sent.keptUntil(), page);
        }
        throw new AssertionError("Not verified: " + sent);
    }

    /** A link by which the address of a request is verified. */
    public Token verification(String reference) {
        var subject = transactions().executeRead(status -> {
            try (var query = status.getConnection()
                    .prepareStatement("SELECT id FROM presentation_request WHERE reference = ?")) {
                query.setString(1, reference);
                try (var rows = query.executeQuery()) {
                    rows.next();
                    return rows.getObject(1, UUID.class);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return verification(subject);
    }

    /** A link by which the address of a request is verified, also once it is. */
    private Token verification(UUID requestId) {
        var token = Token.random(service.bean(SecureRandom.class));
        sql(
                "INSERT INTO request_link (token_hash, purpose, request_id, created_at, expires_at)"
                        + " SELECT ?, 'VERIFY', id, created_at, created_at + interval '3 days'"
                        + " FROM presentation_request WHERE id = ?",
                token.hash().hex(),
                requestId);
        return token;
    }

    /** A network that nobody else asks from. */
    public static Network anyNetwork() {
        return new Network(UUID.randomUUID().toString());
    }

    /** A request that waits. */
    public PresentationRequest waiting() {
        return request(submit(form(presentation())));
    }

    public PresentationRequest request(Submitted submitted) {
        return service.bean(PresentationRequests.class)
                .byLink(submitted.page())
                .orElseThrow()
                .request();
    }

    /** The request approved, with the presentation's one file, until the usual time. The file is, too, if it was not yet. */
    public PresentationRequest approved(PresentationRequest request, String message) {
        if (service.bean(Decks.class).of(List.of(fileOf(request))).isEmpty()) {
            approved(service.bean(Workspace.class).byId(request.assetId()));
        }
        var inbox = service.bean(Inbox.class);
        inbox.approve(
                request.id(), List.of(fileOf(request)), inbox.usualExpiry(request), message, editor("Ingrid Dahl"));
        return inbox.details(request.id()).request();
    }

    /** The presentation's one file. */
    public UUID fileOf(PresentationRequest request) {
        return service.bean(Workspace.class)
                .byId(request.assetId())
                .variants()
                .getFirst()
                .original()
                .orElseThrow()
                .id();
    }

    /** Who can decide, by an account that gets no mails. */
    public Actor.Account editor(String name) {
        var id = UUID.randomUUID();
        sql(
                "INSERT INTO account (id, email, name, role, password_hash, created_at, closed_at)"
                        + " VALUES (?, ?, ?, 'EDITOR', 'x', now(), now())",
                id,
                id + "@example.no",
                name);
        return new Actor.Account(id);
    }

    /** A mail about a request, as it would go out now. */
    public MailText mail(PresentationRequest request, String template) {
        return service.bean(Correspondence.class)
                .show(mailId(request, template), editor("Ola Berg"))
                .orElseThrow();
    }

    /** The first mail of a template about a request. */
    public UUID mailId(PresentationRequest request, String template) {
        return mailIds(request, template).getFirst();
    }

    public List<UUID> mailIds(PresentationRequest request, String template) {
        return transactions().executeRead(status -> {
            try (var query = status.getConnection()
                    .prepareStatement("SELECT id FROM outbox_message WHERE subject_id = ? AND template = ?")) {
                query.setObject(1, request.id());
                query.setString(2, template);
                var found = new ArrayList<UUID>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The token in the link of a mail. */
    public static Token link(MailText mail) {
        return link(mail.text());
    }

    /** The token in the link of a text. */
    public static Token link(String text) {
        var link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in the mail");
        }
        return new Token(link.group(1));
    }

    /** A link to what is granted with a request. */
    public Token grantLink(PresentationRequest request) {
        return link(mail(request, "request-approved"));
    }

    public RequestState state(PresentationRequest request) {
        return service.bean(Inbox.class).details(request.id()).request().state();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(service.clock().instant(), ZoneId.of("Europe/Oslo"));
    }

    /** Does what is only done in somebody's transaction. */
    public void inTransaction(Runnable deed) {
        transactions().executeWrite(status -> {
            deed.run();
            return 0;
        });
    }

    /** Runs a statement behind the service's back. */
    public void sql(String statement, Object... arguments) {
        transactions().executeWrite(status -> {
            try (var prepared = status.getConnection().prepareStatement(statement)) {
                for (var i = 0; i < arguments.length; i++) {
                    prepared.setObject(i + 1, arguments[i]);
                }
                return prepared.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The first column of what a statement selects behind the service's back. */
    public List<String> strings(String statement, Object... arguments) {
        return transactions().executeRead(status -> {
            try (var prepared = status.getConnection().prepareStatement(statement)) {
                for (var i = 0; i < arguments.length; i++) {
                    prepared.setObject(i + 1, arguments[i]);
                }
                var found = new ArrayList<String>();
                try (var rows = prepared.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> transactions() {
        return service.bean(TransactionOperations.class);
    }
}
