package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Accounts;

/** Writes one reminder down, once for one due day, on however many nodes it is tried. */
@Singleton
class Reminding {
    static final String DUE = "DUE";
    static final String OVERDUE = "OVERDUE";

    private final ReminderRows rows;
    private final Moves moves;
    private final Assignments assignments;
    private final Accounts accounts;
    private final RequestMails mails;
    private final Clock clock;

    Reminding(
            ReminderRows rows,
            Moves moves,
            Assignments assignments,
            Accounts accounts,
            RequestMails mails,
            Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.assignments = assignments;
        this.accounts = accounts;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * To whoever has the request today; to all where nobody does. What is overdue already, because the service stood still,
     * gets that reminder alone.
     *
     * @param overdue the last day whose answers are overdue
     */
    @Transactional
    void due(UUID requestId, LocalDate day, LocalDate overdue) {
        var request = moves.locked(requestId);
        if (isFirst(request, day, DUE) && request.due().isAfter(overdue)) {
            responsible(requestId)
                    .ifPresentOrElse(
                            account -> mails.putTo(RequestMail.DUE_NOTICE, request, List.of(account)),
                            () -> mails.put(RequestMail.DUE_NOTICE, request));
        }
    }

    /** To all. */
    @Transactional
    void overdue(UUID requestId, LocalDate day) {
        var request = moves.locked(requestId);
        if (isFirst(request, day, OVERDUE)) {
            mails.put(RequestMail.OVERDUE_NOTICE, request);
        }
    }

    private boolean isFirst(PresentationRequest request, LocalDate day, String kind) {
        return request.state().waitsForEditor()
                && !request.due().isAfter(day)
                && rows.add(request.id(), request.due(), kind, clock.instant()) > 0;
    }

    private Optional<Account> responsible(UUID requestId) {
        return assignments.onDuty(requestId).flatMap(accounts::find);
    }
}
