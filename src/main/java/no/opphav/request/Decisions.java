package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Written;
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

    Decisions(Moves moves, GrantMaker grants, Assignments assignments, DeclineReasons reasons) {
        this.moves = moves;
        this.grants = grants;
        this.assignments = assignments;
        this.reasons = reasons;
    }

    @Transactional
    void approve(UUID requestId, List<UUID> fileIds, Instant expiresAt, String message, Actor.Account by) {
        moves.make(requestId, Move.APPROVE, new Editor(by), request -> {
            var written = new Written();
            var note = written.text("message", message, LONGEST_NOTE);
            grants.make(written, request, fileIds, expiresAt, by);
            return note;
        });
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
    void revoke(UUID requestId, Actor.Account by) {
        if (moves.locked(requestId).state() == RequestState.REVOKED) {
            return;
        }
        moves.make(requestId, Move.REVOKE, new Editor(by), request -> {
            grants.revoke(request);
            return "";
        });
    }

    private static String required(String field, String text) {
        var written = new Written();
        var note = written.text(field, text, LONGEST_NOTE);
        written.require(field, note);
        written.check();
        return note;
    }
}
