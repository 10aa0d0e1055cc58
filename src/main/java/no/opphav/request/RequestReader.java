package no.opphav.request;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests as they stand in the database. */
@Singleton
class RequestReader {
    private final RequestRows requests;
    private final EventRows events;
    private final GrantRows grants;
    private final ServiceLevel level;

    RequestReader(RequestRows requests, EventRows events, GrantRows grants, ServiceLevel level) {
        this.level = level;
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
                .map(request ->
                        new RequestDetails(request, timeline(id), grant(id).orElse(null)));
    }

    private List<RequestEvent> timeline(UUID id) {
        var corrected = events.corrected(id).stream()
                .sorted(Comparator.comparing(CorrectedRow::field))
                .collect(groupingBy(CorrectedRow::eventId, mapping(CorrectedRow::corrected, toList())));
        return events.of(id).stream()
                .map(row -> row.event(corrected.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The last day on which anything is kept of who made a request, as it stands. */
    LocalDate keptUntil(PresentationRequest request) {
        return level.keptUntil(request, grant(request.id()).orElse(null));
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
