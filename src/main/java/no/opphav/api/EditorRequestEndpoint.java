package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.request.Assignments;
import no.opphav.request.Duplicates;
import no.opphav.request.GrantWish;
import no.opphav.request.Inbox;
import no.opphav.request.InboxLists;
import no.opphav.request.InboxQuery;
import no.opphav.request.InboxView;
import no.opphav.request.RequestNotes;
import no.opphav.request.RequestState;
import org.jspecify.annotations.Nullable;

/** Answering requests for presentations. */
@Controller("/api/editor/requests")
@Secured("EDITOR")
class EditorRequestEndpoint {
    private final Inbox inbox;
    private final InboxLists lists;
    private final Assignments assignments;
    private final RequestNotes notes;
    private final Duplicates duplicates;

    EditorRequestEndpoint(
            Inbox inbox, InboxLists lists, Assignments assignments, RequestNotes notes, Duplicates duplicates) {
        this.inbox = inbox;
        this.lists = lists;
        this.assignments = assignments;
        this.notes = notes;
        this.duplicates = duplicates;
    }

    @Get
    RequestListJson list(
            @Nullable @QueryValue String view,
            @Nullable @QueryValue String state,
            @QueryValue(defaultValue = "") String q,
            @Nullable @QueryValue String language,
            @Nullable @QueryValue UUID asset,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue LocalDate to,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "" + InboxQuery.DEFAULT_LIMIT) int limit,
            Session session) {
        var fields = new Fields();
        var inState = state == null
                ? null
                : fields.read("state", state, EditorRequestEndpoint::state, "invalid")
                        .orElse(null);
        var shown = view == null
                ? (inState == null ? InboxView.NEW : InboxView.of(inState))
                : fields.name("view", view, InboxView.class).orElse(InboxView.NEW);
        if (inState != null && !shown.states().contains(inState)) {
            fields.refuse("state", "invalid");
        }
        var tag =
                language == null ? null : fields.language("language", language).orElse(null);
        var query = fields.make(() -> new InboxQuery(shown, inState, q, tag, asset, from, to, cursor, limit));
        var found = lists.find(query, session.account().id());
        return new RequestListJson(
                found.entries().stream()
                        .map(entry -> RequestWriter.request(entry.request(), entry.holder()))
                        .toList(),
                found.counts().entrySet().stream()
                        .collect(toMap(count -> Names.of(count.getKey()), Map.Entry::getValue)),
                found.next());
    }

    private static Optional<RequestState> state(String name) {
        return Names.parse(RequestState.class, name).filter(state -> state != RequestState.UNVERIFIED);
    }

    @Get("/{id}")
    RequestDetailsJson details(@PathVariable UUID id) {
        var details = inbox.details(id);
        return new RequestDetailsJson(
                RequestWriter.request(details.request(), assignments.holder(id).orElse(null)),
                details.timeline().stream().map(RequestWriter::event).toList(),
                assignments.history(id).stream()
                        .map(each -> new HandoverJson(each.at(), each.to(), each.by()))
                        .toList(),
                notes.of(id).stream()
                        .map(note -> new NoteJson(note.at(), note.by(), note.text()))
                        .toList(),
                RequestWriter.grant(details.grant()),
                duplicates.of(details.request()),
                inbox.usualExpiry(details.request()));
    }

    @Post("/{id}/notes")
    RequestDetailsJson note(@PathVariable UUID id, @Body NoteBody body, Session session) {
        notes.add(
                id,
                Objects.requireNonNullElse(body.note(), ""),
                session.account().actor());
        return details(id);
    }

    @Post("/{id}/take")
    RequestDetailsJson take(@PathVariable UUID id, Session session) {
        assignments.take(id, session.account().actor());
        return details(id);
    }

    @Post("/{id}/give")
    RequestDetailsJson give(@PathVariable UUID id, @Body AssigneeBody body, Session session) {
        assignments.give(id, body.assignee(), session.account().actor());
        return details(id);
    }

    @Post("/{id}/give-back")
    RequestDetailsJson giveBack(@PathVariable UUID id, Session session) {
        assignments.giveBack(id, session.account().actor());
        return details(id);
    }

    @Post("/{id}/approve")
    RequestDetailsJson approve(@PathVariable UUID id, @Body ApprovalBody body, Session session) {
        inbox.approve(id, wish(id, body), message(body), session.account().actor());
        return details(id);
    }

    @Post("/{id}/extend")
    RequestDetailsJson extend(@PathVariable UUID id, @Body ApprovalBody body, Session session) {
        inbox.extend(id, wish(id, body), message(body), session.account().actor());
        return details(id);
    }

    private GrantWish wish(UUID id, ApprovalBody body) {
        var expiresAt =
                body.expiresAt() == null ? inbox.usualExpiry(inbox.details(id).request()) : body.expiresAt();
        var files = Objects.requireNonNullElse(body.files(), List.<UUID>of());
        if (files.stream().anyMatch(Objects::isNull)) {
            throw Problem.field("files", "unknown-file");
        }
        return new GrantWish(files, expiresAt, body.downloads());
    }

    private static String message(ApprovalBody body) {
        return Objects.requireNonNullElse(body.message(), "");
    }

    @Post("/{id}/organisation-kind")
    RequestDetailsJson correctKind(@PathVariable UUID id, @Body OrganisationKindBody body, Session session) {
        inbox.correctKind(
                id,
                Objects.requireNonNullElse(body.organisationKind(), ""),
                session.account().actor());
        return details(id);
    }

    @Post("/{id}/refuse-again")
    RequestDetailsJson refuseAgain(@PathVariable UUID id, @Body DeclineBody body, Session session) {
        inbox.refuseAgain(
                id,
                Objects.requireNonNullElse(body.reason(), ""),
                session.account().actor());
        return details(id);
    }

    @Post("/{id}/decline")
    RequestDetailsJson decline(@PathVariable UUID id, @Body RefusalBody body, Session session) {
        var by = session.account().actor();
        var reason = Objects.requireNonNullElse(body.reason(), "");
        if (body.reasonId() == null) {
            inbox.decline(id, reason, by);
        } else {
            inbox.decline(id, body.reasonId(), reason, by);
        }
        return details(id);
    }

    @Post("/{id}/ask")
    RequestDetailsJson ask(@PathVariable UUID id, @Body QuestionBody body, Session session) {
        inbox.ask(
                id,
                Objects.requireNonNullElse(body.question(), ""),
                session.account().actor());
        return details(id);
    }

    /** Puts the presenter's address right. */
    @Post("/{id}/address")
    RequestDetailsJson readdress(@PathVariable UUID id, @Body AddressBody body, Session session) {
        inbox.readdress(
                id,
                Objects.requireNonNullElse(body.email(), ""),
                session.account().actor());
        return details(id);
    }

    @Post("/{id}/revoke")
    RequestDetailsJson revoke(@PathVariable UUID id, @Body DeclineBody body, Session session) {
        inbox.revoke(
                id,
                Objects.requireNonNullElse(body.reason(), ""),
                session.account().actor());
        return details(id);
    }
}
