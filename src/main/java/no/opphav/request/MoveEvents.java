package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import no.opphav.catalogue.Workspace;
import no.opphav.webhook.WebhookEvents;

/** Tells other programs of each change of a request's state, without who it is about. */
@Singleton
class MoveEvents {
    private static final String TYPE = "request.moved";

    private final WebhookEvents events;
    private final Workspace catalogue;

    MoveEvents(WebhookEvents events, Workspace catalogue) {
        this.events = events;
        this.catalogue = catalogue;
    }

    /**
     * Writes down that a move is made.
     *
     * @param request as it was before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(PresentationRequest request, Move move) {
        events.put(request.id(), TYPE, () -> data(request, move));
    }

    private Map<String, String> data(PresentationRequest request, Move move) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("id", request.id().toString());
        data.put("reference", request.reference());
        data.put("from", name(request.state()));
        data.put("to", name(move.to()));
        data.put("party", name(move.party()));
        data.put(
                "presentation", catalogue.byId(request.assetId()).asset().slug().value());
        data.put("language", request.language().value());
        return data;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
