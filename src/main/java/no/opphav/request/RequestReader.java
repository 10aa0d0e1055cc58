package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests as they stand in the database. */
@Singleton
class RequestReader {
    private final RequestRows requests;
    private final EventRows events;
    private final GrantRows grants;

    RequestReader(RequestRows requests, EventRows events, GrantRows grants) {
        this.requests = requests;
        this.events = events;
        this.grants = grants;
    }

    Optional<PresentationRequest> request(UUID id) {
        return requests.find(id).map(RequestRow::request);
    }

    @Transactional(readOnly = true)
    Optional<RequestDetails> details(UUID id) {
        return request(id)
                .map(request -> new RequestDetails(
                        request,
                        events.of(id).stream().map(EventRow::event).toList(),
                        grant(id).orElse(null)));
    }

    /** How often something of what is granted was fetched. */
    int downloads(UUID requestId) {
        return events.countDownloads(requestId);
    }

    @Transactional(readOnly = true)
    Optional<Grant> grant(UUID requestId) {
        return grants.findByRequestId(requestId).map(row -> row.grant(grants.findFiles(row.id())));
    }

    /** All that is or ever was granted with a request, also before it was granted anew. */
    List<UUID> everGranted(Grant grant) {
        return grants.findEverGranted(grant.id());
    }
}
