package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Written;
import no.opphav.mail.Outbox;
import no.opphav.request.Mover.Editor;
import org.jspecify.annotations.Nullable;

/** What editors do to requests, with what belongs to it. */
@Singleton
class Decisions {
    private static final int LONGEST_NOTE = 4000;

    private final Moves moves;
    private final GrantMaker grants;
    private final Assignments assignments;
    private final DeclineReasons reasons;
    private final RequestReader reader;
    private final RequestRows rows;
    private final Timeline timeline;
    private final RequestMails mails;
    private final Outbox outbox;

    Decisions(
            Moves moves,
            GrantMaker grants,
            Assignments assignments,
            DeclineReasons reasons,
            RequestReader reader,
            RequestRows rows,
            Timeline timeline,
            RequestMails mails,
            Outbox outbox) {
        this.moves = moves;
        this.grants = grants;
        this.assignments = assignments;
        this.reasons = reasons;
        this.reader = reader;
        this.rows = rows;
        this.timeline = timeline;
        this.mails = mails;
        this.outbox = outbox;
    }

    @Transactional
    void approve(UUID requestId, GrantWish wish, String message, Actor.Account by) {
        moves.make(requestId, Move.APPROVE, new Editor(by), request -> granted(request, wish, message, by));
    }

    @Transactional
    void extend(UUID requestId, GrantWish wish, String message, Actor.Account by) {
        var before = moves.locked(requestId);
        if (before.presenter() == null) {
            throw Moves.refused(before);
        }
        var move = Move.extending(before.state());
        moves.make(requestId, move, new Editor(by), request -> granted(request, wish, message, by));
        rows.askedAgain(requestId, null);
    }

    private String granted(PresentationRequest request, GrantWish wish, String message, Actor.Account by) {
        var written = new Written();
        var note = written.text("message", message, LONGEST_NOTE);
        grants.make(written, request, wish, reader.downloads(request.id()), by);
        return note;
    }

    @Transactional
    void refuseAgain(UUID requestId, String reason, Actor.Account by) {
        var request = moves.locked(requestId);
        if (request.askedAgainAt() == null) {
            throw Moves.refused(request);
        }
        var note = required("reason", reason);
        rows.askedAgain(requestId, null);
        timeline.add(request, RequestEvent.Type.NOT_EXTENDED, new Editor(by), note);
        mails.put(RequestMail.NOT_EXTENDED, request);
    }

    @Transactional
    void decline(UUID requestId, @Nullable UUID reasonId, String words, Actor.Account by) {
        moves.make(requestId, Move.DECLINE, new Editor(by), request -> {
            if (reasonId == null) {
                return required("reason", words);
            }
            var reason = reasons.find(reasonId).orElseThrow(() -> Problem.field("reasonId", "unknown-reason"));
            reasons.chosen(request, reason);
            return required("reason", reason.in(request.correspondence()).text() + "\n\n" + words);
        });
    }

    @Transactional
    void ask(UUID requestId, String question, Actor.Account by) {
        moves.make(requestId, Move.ASK, new Editor(by), request -> {
            var note = required("question", question);
            assignments.takeIfFree(request, by);
            return note;
        });
    }

    @Transactional
    void readdress(UUID requestId, String email, Actor.Account by) {
        var request = moves.locked(requestId);
        var presenter = request.presenter();
        if (presenter == null || !request.isVerified()) {
            throw Moves.refused(request);
        }
        var written = new Written();
        var address = FormReader.address(written, email);
        written.check();
        var corrected = address.orElseThrow(written::problem);
        if (!corrected.equals(presenter.email())) {
            rows.readdress(requestId, corrected.value());
            outbox.readdress(requestId, RequestMail.toRequesters(), presenter.email(), corrected);
            timeline.correct(
                    request,
                    new Editor(by),
                    List.of(new Corrected(
                            Corrected.Field.EMAIL, presenter.email().value(), corrected.value())));
        }
    }

    @Transactional
    void revoke(UUID requestId, String reason, Actor.Account by) {
        var before = moves.locked(requestId);
        if (before.state() == RequestState.REVOKED
                && before.decision() != null
                && before.decision().accountId().equals(by.id())) {
            return;
        }
        moves.make(requestId, Move.REVOKE, new Editor(by), request -> {
            var note = required("reason", reason);
            grants.revoke(request);
            return note;
        });
    }

    @Transactional
    void correctKind(UUID requestId, String kind, Actor.Account by) {
        var request = moves.locked(requestId);
        if (!request.isVerified()) {
            throw Moves.refused(request);
        }
        var written = new Written();
        var read = FormReader.kind(written, kind).orElse(null);
        written.check();
        rows.correctKind(requestId, read);
        timeline.correct(request, new Editor(by), List.of(Requesters.corrected(request.organisationKind(), read)));
    }

    private static String required(String field, String text) {
        var written = new Written();
        var note = written.text(field, text, LONGEST_NOTE);
        written.require(field, note);
        written.check();
        return note;
    }
}
