package no.opphav.api;

import static java.util.stream.Collectors.toMap;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.request.Inbox;
import no.opphav.request.RequestState;

/** Answering requests for presentations. */
@Controller("/api/editor/requests")
@Secured("EDITOR")
class EditorRequestEndpoint {
    private final Inbox inbox;

    EditorRequestEndpoint(Inbox inbox) {
        this.inbox = inbox;
    }

    @Get
    RequestListJson list(@QueryValue(defaultValue = "submitted") String state) {
        var fields = new Fields();
        var wanted = fields.read("state", state, EditorRequestEndpoint::state, "invalid");
        var requests = fields.make(() -> inbox.requests(wanted.orElseThrow()));
        return new RequestListJson(
                requests.stream().map(RequestWriter::request).toList(),
                inbox.counts().entrySet().stream()
                        .collect(toMap(count -> Names.of(count.getKey()), Map.Entry::getValue)));
    }

    private static Optional<RequestState> state(String name) {
        return Names.parse(RequestState.class, name).filter(Inbox.STATES::contains);
    }

    @Get("/{id}")
    RequestDetailsJson details(@PathVariable UUID id) {
        var details = inbox.details(id);
        return new RequestDetailsJson(
                RequestWriter.request(details.request()),
                details.timeline().stream().map(RequestWriter::event).toList(),
                RequestWriter.grant(details.grant()),
                inbox.usualExpiry(details.request()));
    }

    @Post("/{id}/approve")
    RequestDetailsJson approve(@PathVariable UUID id, @Body ApprovalBody body, Session session) {
        var expiresAt =
                body.expiresAt() == null ? inbox.usualExpiry(inbox.details(id).request()) : body.expiresAt();
        inbox.approve(
                id,
                Objects.requireNonNullElse(body.files(), List.of()),
                expiresAt,
                Objects.requireNonNullElse(body.message(), ""),
                session.account().actor());
        return details(id);
    }

    @Post("/{id}/decline")
    RequestDetailsJson decline(@PathVariable UUID id, @Body DeclineBody body, Session session) {
        inbox.decline(
                id,
                Objects.requireNonNullElse(body.reason(), ""),
                session.account().actor());
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

    @Post("/{id}/revoke")
    RequestDetailsJson revoke(@PathVariable UUID id, Session session) {
        inbox.revoke(id, session.account().actor());
        return details(id);
    }
}
