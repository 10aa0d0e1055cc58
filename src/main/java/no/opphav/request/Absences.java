package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Written;
import org.jspecify.annotations.Nullable;

/** When editors are away, and who has what is theirs meanwhile. */
@Singleton
public class Absences {
    private static final int YEARS_AHEAD = 2;

    private final AbsenceRows rows;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final ServiceLevel level;
    private final IdSource ids;
    private final Clock clock;

    Absences(AbsenceRows rows, Accounts accounts, AuditTrail trail, ServiceLevel level, IdSource ids, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.trail = trail;
        this.level = level;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who is away now or will be, by the first day. */
    public List<Absence> coming() {
        return rows.findUntil(level.today()).stream().map(AbsenceRow::absence).toList();
    }

    /**
     * Writes an absence down. One's own anybody may, another's an administrator.
     *
     * @param from the first day; null where none was given
     * @param to the last day; null where none was given
     * @param coverId who stands in; null where nobody was chosen
     * @throws Problem {@code NOT_FOUND} where there is no such account, or it is not the caller's to say; {@code
     *     INVALID_FIELDS} about {@code from} ({@code required}, {@code absent-already}, {@code date-too-far}), {@code to}
     *     ({@code required}, {@code date-in-past}, {@code last-day-before-first}) or {@code cover} ({@code required}, {@code
     *     unknown-account}, {@code covers-oneself})
     */
    @Transactional
    public void add(
            UUID accountId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID coverId, Account by) {
        requireOwn(accountId, by);
        if (rows.lock(accountId).isEmpty()) {
            throw notFound();
        }
        var written = new Written();
        checkCover(written, accountId, coverId);
        checkDays(written, accountId, from, to);
        written.check();
        if (from == null || to == null || coverId == null) {
            throw new IllegalStateException("Refused before");
        }
        rows.add(ids.next(), accountId, from, to, coverId, clock.instant(), by.id());
        trail.record(by.actor(), "absence.added", accountId, from + "/" + to);
    }

    /**
     * Removes an absence. One's own anybody may, another's an administrator.
     *
     * @throws Problem {@code NOT_FOUND} where there is none, or it is not the caller's to remove
     */
    @Transactional
    public void remove(UUID id, Account by) {
        var accountId = rows.findAccount(id).orElseThrow(Absences::notFound);
        requireOwn(accountId, by);
        rows.remove(id);
        trail.record(by.actor(), "absence.removed", accountId, "");
    }

    private void checkCover(Written written, UUID accountId, @Nullable UUID coverId) {
        if (coverId == null) {
            written.wrong("cover", "required");
        } else if (coverId.equals(accountId)) {
            written.wrong("cover", "covers-oneself");
        } else if (accounts.editors().stream().noneMatch(account -> account.id().equals(coverId))) {
            written.wrong("cover", "unknown-account");
        }
    }

    private void checkDays(Written written, UUID accountId, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            written.wrong("from", "required");
        } else if (from.isAfter(level.today().plusYears(YEARS_AHEAD))) {
            written.wrong("from", "date-too-far");
        }
        if (to == null) {
            written.wrong("to", "required");
        } else if (to.isBefore(level.today())) {
            written.wrong("to", "date-in-past");
        } else if (from != null && to.isBefore(from)) {
            written.wrong("to", "last-day-before-first");
        } else if (from != null && to.isAfter(from.plusYears(YEARS_AHEAD))) {
            written.wrong("to", "date-too-far");
        } else if (from != null && rows.countBetween(accountId, from, to) > 0) {
            written.wrong("from", "absent-already");
        }
    }

    private static void requireOwn(UUID accountId, Account by) {
        if (!accountId.equals(by.id()) && !by.isAdministrator()) {
            throw notFound();
        }
    }

    private static Problem notFound() {
        return Problem.of(ProblemCode.NOT_FOUND);
    }
}
