package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.deck.Decks;
import no.opphav.web.Pill;
import no.opphav.web.Texts;

/** Says of versions whether they may be sent. */
@Singleton
class Approvals {
    private final Decks decks;
    private final Clock clock;

    Approvals(Decks decks, Clock clock) {
        this.decks = decks;
        this.clock = clock;
    }

    /** How each version stands, by its id; nothing of what is no presentation. */
    Map<UUID, Pill> standing(AssetView view, List<UUID> fileIds, Texts texts) {
        if (view.asset().kind() != AssetKind.PRESENTATION) {
            return Map.of();
        }
        var approvals = decks.of(fileIds);
        Map<UUID, Pill> pills = new HashMap<>();
        fileIds.forEach(id -> pills.put(id, States.of(approvals.get(id), clock.instant(), texts)));
        return pills;
    }
}
