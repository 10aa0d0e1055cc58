package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Written;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxEntry;
import no.opphav.request.Corrected.Field;
import org.jspecify.annotations.Nullable;

/** What requesters do to their own requests, with what belongs to it. */
@Singleton
class Requesters {
    private static final int LONGEST_NOTE = 4000;

    private final Moves moves;
    private final RequestRows rows;
    private final GrantMaker grants;
    private final Timeline timeline;
    private final RequestMails mails;
    private final EventDates dates;
    private final Erasure erasure;
    private final ServiceLevel level;
    private final Outbox outbox;
    private final Clock clock;

    Requesters(
            Moves moves,
            RequestRows rows,
            GrantMaker grants,
            Timeline timeline,
            RequestMails mails,
            EventDates dates,
            Erasure erasure,
            ServiceLevel level,
            Outbox outbox,
            Clock clock) {
        this.moves = moves;
        this.rows = rows;
        this.grants = grants;
        this.timeline = timeline;
        this.mails = mails;
        this.dates = dates;
        this.erasure = erasure;
        this.level = level;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Answers what an editor asked, or adds something while an answer is waited for. */
    @Transactional
    void inform(UUID requestId, String information) {
        var request = moves.locked(requestId);
        if (request.state() == RequestState.NEEDS_INFORMATION) {
            moves.make(requestId, Move.ANSWER, new Mover.Requester(), asked -> text("information", information, true));
        } else if (request.state().isWaiting()) {
            timeline.add(
                    request,
                    RequestEvent.Type.NOTE_ADDED,
                    new Mover.Requester(),
                    text("information", information, true));
            mails.put(RequestMail.INFORMATION, request);
            mails.put(RequestMail.INFORMATION_NOTICE, request);
        } else {
            throw Moves.refusedToRequester(request);
        }
    }

    /** Changes the date of the event, unless it is the same. What is granted ends when it did. */
    @Transactional
    void reschedule(UUID requestId, String eventDate) {
        var request = moves.locked(requestId);
        if (!request.isVerified() || request.state().isOver()) {
            throw Moves.refusedToRequester(request);
        }
        var written = new Written();
        var date = dates.read(written, eventDate);
        written.check();
        date.filter(changed -> !changed.equals(request.event().date()))
                .ifPresent(changed -> reschedule(request, changed));
    }

    private void reschedule(PresentationRequest request, LocalDate date) {
        rows.reschedule(request.id(), date, level.inTime(request.due(), date));
        timeline.add(
                request,
                RequestEvent.Type.DATE_CHANGED,
                new Mover.Requester(),
                request.event().date() + "/" + date);
        mails.put(RequestMail.RESCHEDULED, request);
        mails.put(RequestMail.RESCHEDULED_NOTICE, request);
    }

    /** Changes what the form says of who asks and for what, but for the address, which was verified; editors see what was. */
    @Transactional
    void correct(UUID requestId, Correction correction) {
        var request = moves.locked(requestId);
        if (!request.isVerified() || request.presenter() == null) {
            throw Moves.refusedToRequester(request);
        }
        var written = new Written();
        var name = written.requiredLine("name", correction.name(), FormReader.NAME);
        var organisation = written.requiredLine("organisation", correction.organisation(), FormReader.NAME);
        var kind = correction.organisationKind() == null
                ? request.organisationKind()
                : FormReader.kind(written, correction.organisationKind()).orElse(null);
        var event = written.requiredLine("event", correction.event(), FormReader.TITLE);
        var place = written.line("place", correction.place(), FormReader.TITLE);
        var audience = written.requiredLine("audience", correction.audience(), FormReader.TITLE);
        var size = correction.audienceSize() == null
                ? request.event().audienceSize()
                : FormReader.size(written, correction.audienceSize()).orElse(null);
        var message = correction.message() == null
                ? request.message()
                : written.text("message", correction.message(), FormReader.MESSAGE);
        if (request.event().venue() == Venue.IN_PERSON
                && !request.event().place().isEmpty()) {
            written.require("place", place);
        }
        written.check();
        var where = request.event().venue() == Venue.ONLINE ? "" : place;
        rows.correct(requestId, name, organisation, kind, event, where, audience, size, message);
        timeline.correct(
                request,
                new Mover.Requester(),
                List.of(
                        new Corrected(Field.NAME, request.presenter().name(), name),
                        new Corrected(Field.ORGANISATION, request.presenter().organisation(), organisation),
                        corrected(request.organisationKind(), kind),
                        new Corrected(Field.EVENT, request.event().title(), event),
                        new Corrected(Field.PLACE, request.event().place(), where),
                        new Corrected(Field.AUDIENCE, request.event().audience(), audience),
                        new Corrected(
                                Field.AUDIENCE_SIZE, digits(request.event().audienceSize()), digits(size)),
                        new Corrected(Field.MESSAGE, request.message(), message)));
    }

    static Corrected corrected(@Nullable OrganisationKind before, @Nullable OrganisationKind after) {
        return new Corrected(Field.ORGANISATION_KIND, name(before), name(after));
    }

    private static String name(@Nullable OrganisationKind kind) {
        return kind == null ? "" : kind.inForm();
    }

    private static String digits(@Nullable Integer count) {
        return count == null ? "" : count.toString();
    }

    /** Asks the editors for a new link, unless it is asked for already and there is nothing to add. */
    @Transactional
    void askAgain(UUID requestId, String words) {
        var request = moves.locked(requestId);
        if (!isAskable(request)) {
            throw Moves.refusedToRequester(request);
        }
        if (request.askedAgainAt() != null && words.isEmpty()) {
            return;
        }
        rows.askedAgain(requestId, clock.instant());
        timeline.add(request, RequestEvent.Type.ASKED_AGAIN, new Mover.Requester(), words);
        mails.put(RequestMail.ASKED_AGAIN_NOTICE, request);
    }

    /** Whether an editor can give access to it anew. */
    static boolean isAskable(PresentationRequest request) {
        return Move.canExtend(request.state()) && request.presenter() != null;
    }

    /** Sends the mail by which the address is verified again, unless one is still on its way. */
    @Transactional
    void verifyAgain(UUID requestId) {
        var request = moves.locked(requestId);
        var presenter = request.presenter();
        if (request.state() != RequestState.UNVERIFIED || presenter == null) {
            throw Moves.refusedToRequester(request);
        }
        putUnlessOnItsWay(RequestMail.VERIFY, request, presenter.email());
    }

    /** Sends the mail with the link to what is granted again, unless one is still on its way. */
    @Transactional
    void sendAgain(UUID requestId) {
        var request = moves.locked(requestId);
        var presenter = request.presenter();
        if (!request.state().isGranted() || presenter == null) {
            throw Moves.refusedToRequester(request);
        }
        putUnlessOnItsWay(RequestMail.APPROVED, request, presenter.email());
    }

    private void putUnlessOnItsWay(RequestMail mail, PresentationRequest request, EmailAddress to) {
        var onItsWay = outbox.about(request.id(), to).stream()
                .anyMatch(entry -> entry.message().template().equals(mail.template())
                        && entry.state() == OutboxEntry.State.WAITING);
        if (!onItsWay) {
            mails.put(mail, request);
        }
    }

    /** Forgets who made the request; one that goes on is withdrawn first. */
    @Transactional
    void forget(UUID requestId) {
        if (!moves.locked(requestId).state().isOver()) {
            withdraw(requestId, "");
        }
        erasure.erase(requestId, new Mover.Requester());
    }

    /** Withdraws the request, and ends what was granted. Doing it again changes nothing. */
    @Transactional
    void withdraw(UUID requestId, String reason) {
        var request = moves.locked(requestId);
        if (request.state() == RequestState.WITHDRAWN) {
            return;
        }
        var move = request.state() == RequestState.UNVERIFIED ? Move.DROP : Move.WITHDRAW;
        moves.make(requestId, move, new Mover.Requester(), withdrawn -> {
            var note = text("reason", reason, false);
            grants.revoke(withdrawn);
            return note;
        });
    }

    /** What was written, or what is wrong with it. */
    static String text(String field, String given, boolean isRequired) {
        var written = new Written();
        var text = written.text(field, given, LONGEST_NOTE);
        if (isRequired) {
            written.require(field, text);
        }
        written.check();
        return text;
    }
}
