package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;

/** What editors do with requests. */
@Singleton
public class Inbox {
    /** The states in which editors see requests. */
    public static final Set<RequestState> STATES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(RequestState.UNVERIFIED)));

    private static final int SHOWN = 500;
    private static final int DAYS_AFTER_THE_EVENT = 7;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final RequestRows rows;
    private final RequestReader reader;
    private final Decisions decisions;
    private final Site site;
    private final Clock clock;

    Inbox(RequestRows rows, RequestReader reader, Decisions decisions, Site site, Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.decisions = decisions;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The requests in a state that editors have heard of: the most urgent first of those that wait; of the others the
     * {@value #SHOWN} that came to it last, the last one first.
     */
    public List<PresentationRequest> requests(RequestState state) {
        var found = state.isWaiting() ? rows.findWaiting(state) : rows.findMoved(state, SHOWN);
        return found.stream().map(RequestRow::request).toList();
    }

    /** How many requests there are in each state, of those that editors have heard of. */
    @Transactional(readOnly = true)
    public Map<RequestState, Long> counts() {
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        for (var state : STATES) {
            counts.put(state, rows.count(state));
        }
        return counts;
    }

    /** How many requests wait for an editor's word. */
    @Transactional(readOnly = true)
    public long waitingForEditors() {
        return counts().entrySet().stream()
                .filter(count -> count.getKey().waitsForEditor())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * A request with its timeline.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}
     */
    public RequestDetails details(UUID requestId) {
        return reader.details(requestId)
                .filter(details -> details.request().isVerified())
                .orElseThrow(() -> Problem.of(ProblemCode.REQUEST_NOT_FOUND));
    }

    /**
     * When an approval given now ends unless the editor says otherwise: at the end of the day a week after the event, or
     * a week from now where the event is over.
     */
    public Instant usualExpiry(PresentationRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), site.timeZone());
        var event = request.event().date();
        return (event.isAfter(today) ? event : today)
                .plusDays(DAYS_AFTER_THE_EVENT)
                .atTime(END_OF_DAY)
                .atZone(site.timeZone())
                .toInstant();
    }

    /**
     * Gives the presenter exact files until an instant, and writes the mail with the link down.
     *
     * @param fileIds versions of files of the presentation, current or not
     * @param message to the presenter; may be empty
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code ALREADY_DECIDED} with the name of who decided and {@code approved},
     *     {@code declined} or {@code revoked}; {@code WRONG_STATE} with the state where that is none that waits; {@code
     *     INVALID_FIELDS} about {@code files} ({@code required}, {@code unknown-file}), {@code
     *     expiresAt} ({@code date-in-past}, {@code date-too-far}) or {@code message} ({@code too-long}); {@code
     *     NOT_READY_TO_PUBLISH} at {@code terms} where the presentation stands under none
     */
    public void approve(UUID requestId, List<UUID> fileIds, Instant expiresAt, String message, Actor.Account by) {
        decisions.approve(requestId, fileIds, expiresAt, message, by);
    }

    /**
     * Answers no, with a reason that the presenter reads.
     *
     * @throws Problem as {@link #approve}, about {@code reason} ({@code required}, {@code too-long})
     */
    public void decline(UUID requestId, String reason, Actor.Account by) {
        decisions.decline(requestId, reason, by);
    }

    /**
     * Asks the presenter something, who reads it in a mail and answers on the request's own page. The time for our answer
     * begins anew with theirs.
     *
     * @throws Problem as {@link #approve}, about {@code question} ({@code required}, {@code too-long})
     */
    public void ask(UUID requestId, String question, Actor.Account by) {
        decisions.ask(requestId, question, by);
    }

    /**
     * Ends an approval at once. Doing it again changes nothing.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code ALREADY_DECIDED} where it was declined; {@code WRONG_STATE} where
     *     nothing is decided yet, or the presenter has withdrawn
     */
    public void revoke(UUID requestId, Actor.Account by) {
        decisions.revoke(requestId, by);
    }
}
