package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Who has which request. Anybody may answer one, whoever has it. */
@Singleton
public class Assignments {
    private final AssignmentRows rows;
    private final AssignmentHistory history;
    private final Moves moves;
    private final Covers covers;
    private final Accounts accounts;
    private final RequestMails mails;
    private final AuditTrail trail;
    private final IdSource ids;
    private final Clock clock;

    Assignments(
            AssignmentRows rows,
            AssignmentHistory history,
            Moves moves,
            Covers covers,
            Accounts accounts,
            RequestMails mails,
            AuditTrail trail,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.moves = moves;
        this.covers = covers;
        this.accounts = accounts;
        this.mails = mails;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who has a request, and who stands in today; empty where nobody does. */
    @Transactional(readOnly = true)
    public Optional<Holder> holder(UUID requestId) {
        return rows.findAmong(List.of(requestId)).stream()
                .findFirst()
                .map(row -> covers.today().holder(row.accountId(), row.name()));
    }

    /** Who had a request when, oldest first. */
    public List<Assignment> history(UUID requestId) {
        return history.of(requestId).stream().map(AssignmentRow::assignment).toList();
    }

    /** Those who can be given a request, by name. */
    public List<Account> colleagues() {
        return accounts.editors();
    }

    /**
     * Takes a request that nobody has. Taking what one has changes nothing.
     *
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code REQUEST_TAKEN} with the name of who has it; {@code ALREADY_DECIDED}
     *     or {@code WRONG_STATE} where it waits no longer
     */
    @Transactional
    public void take(UUID requestId, Actor.Account by) {
        var request = waiting(requestId);
        var holder = holder(requestId).orElse(null);
        if (holder == null) {
            assign(request, by.id(), by);
        } else if (!holder.accountId().equals(by.id())) {
            throw Problem.of(ProblemCode.REQUEST_TAKEN, holder.name());
        }
    }

    /**
     * Gives a request to somebody, whoever has it, who hears of it by mail; to oneself without. Giving it to who has it
     * changes nothing.
     *
     * @param accountId null where nobody was chosen
     * @throws Problem {@code REQUEST_NOT_FOUND}; {@code INVALID_FIELDS} about {@code assignee} ({@code required}, {@code
     *     unknown-account}); {@code ALREADY_DECIDED} or {@code WRONG_STATE} where it waits no longer
     */
    @Transactional
    public void give(UUID requestId, @Nullable UUID accountId, Actor.Account by) {
        var request = waiting(requestId);
        if (accountId == null) {
            throw Problem.field("assignee", "required");
        }
        var colleague = colleagues().stream()
                .filter(account -> account.id().equals(accountId))
                .findFirst()
                .orElseThrow(() -> Problem.field("assignee", "unknown-account"));
        if (holds(requestId, accountId)) {
            return;
        }
        assign(request, accountId, by);
        if (!accountId.equals(by.id())) {
            mails.putTo(RequestMail.ASSIGNED_NOTICE, request, List.of(onDuty(colleague)));
        }
    }

    /**
     * Gives a request back to all. Giving back what nobody has changes nothing.
     *
     * @throws Problem as {@link #take}, but for {@code REQUEST_TAKEN}
     */
    @Transactional
    public void giveBack(UUID requestId, Actor.Account by) {
        var request = waiting(requestId);
        if (holder(requestId).isPresent()) {
            rows.giveBack(requestId);
            history.add(ids.next(), requestId, clock.instant(), null, by.id());
            trail.record(by, "request.given-back", requestId, request.reference());
        }
    }

    /** Who has a request today; empty where nobody does, or everybody who would is away. */
    Optional<UUID> onDuty(UUID requestId) {
        return rows.findAmong(List.of(requestId)).stream()
                .findFirst()
                .flatMap(row -> covers.today().onDuty(row.accountId()));
    }

    /** A request that nobody has goes to who acts on it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeIfFree(PresentationRequest request, Actor.Account by) {
        if (holder(request.id()).isEmpty()) {
            assign(request, by.id(), by);
        }
    }

    private boolean holds(UUID requestId, UUID accountId) {
        return holder(requestId)
                .map(Holder::accountId)
                .filter(accountId::equals)
                .isPresent();
    }

    private Account onDuty(Account colleague) {
        return covers.today().onDuty(colleague.id()).flatMap(accounts::find).orElse(colleague);
    }

    private void assign(PresentationRequest request, UUID accountId, Actor.Account by) {
        var now = clock.instant();
        rows.assign(request.id(), accountId, now);
        history.add(ids.next(), request.id(), now, accountId, by.id());
        trail.record(by, "request.assigned", request.id(), request.reference());
    }

    private PresentationRequest waiting(UUID requestId) {
        var request = moves.locked(requestId);
        if (!request.isVerified()) {
            throw Problem.of(ProblemCode.REQUEST_NOT_FOUND);
        }
        if (!request.state().isWaiting()) {
            throw Moves.refused(request);
        }
        return request;
    }
}
