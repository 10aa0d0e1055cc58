package no.opphav.request;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.opphav.catalogue.RightsWanted;
import no.opphav.catalogue.Workspace;
import no.opphav.deck.DeckApproved;
import no.opphav.deck.DeckRecalled;
import no.opphav.kernel.Site;

/** Tells those who hold a version what became of it, in the transaction in which that is decided. */
@Singleton
class DeckNews {
    private final GrantRows grants;
    private final RequestReader reader;
    private final RequestRows requests;
    private final ServiceLevel level;
    private final Timeline timeline;
    private final RequestMails mails;
    private final Workspace workspace;
    private final Clock clock;
    private final Site site;
    private final ApplicationEventPublisher<RightsWanted> rights;

    DeckNews(
            GrantRows grants,
            RequestReader reader,
            RequestRows requests,
            ServiceLevel level,
            Timeline timeline,
            RequestMails mails,
            Workspace workspace,
            Clock clock,
            Site site,
            ApplicationEventPublisher<RightsWanted> rights) {
        this.grants = grants;
        this.reader = reader;
        this.requests = requests;
        this.level = level;
        this.timeline = timeline;
        this.mails = mails;
        this.workspace = workspace;
        this.clock = clock;
        this.site = site;
        this.rights = rights;
    }

    /** Everybody who may have it is told, also where the link is over; from now on the version is not handed out. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void recalled(DeckRecalled recalled) {
        tell(
                grants.findHolders(recalled.fileId(), clock.instant()),
                RequestEvent.Type.DECK_RECALLED,
                RequestMail.RECALLED);
    }

    /**
     * Those who hold an older version, or one that was recalled, for an event that is still to come get this one too. A link
     * whose time is over opens again, and there is room to fetch it.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void approved(DeckApproved approved) {
        if (!approved.tellHolders()) {
            return;
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, site.timeZone());
        var holders = grants.findForNews(approved.fileId(), now, today);
        if (holders.isEmpty()) {
            return;
        }
        var asset = workspace.byId(approved.assetId());
        var file = workspace.file(approved.fileId()).orElseThrow();
        var terms = asset.termsOf(file).map(version -> version.id()).orElse(null);
        for (var requestId : holders) {
            grants.addNewer(requestId, approved.fileId(), terms);
            makeRoom(requestId, now);
        }
        tell(holders, RequestEvent.Type.DECK_RENEWED, RequestMail.RENEWED);
        rights.publishEvent(new RightsWanted(approved.assetId()));
    }

    private void makeRoom(UUID requestId, Instant now) {
        var details = reader.details(requestId).orElseThrow();
        var ends = level.accessEnds(details.request().event().date(), level.accessFor());
        if (details.grant() != null && details.grant().hasExpired(now)) {
            requests.askedAgain(requestId, null);
        }
        grants.makeRoom(requestId, now, ends, details.downloads());
    }

    private void tell(List<UUID> requestIds, RequestEvent.Type what, RequestMail mail) {
        for (var requestId : requestIds) {
            reader.request(requestId).ifPresent(request -> {
                timeline.add(request, what, new Mover.Service(), "");
                mails.put(mail, request);
            });
        }
    }
}
