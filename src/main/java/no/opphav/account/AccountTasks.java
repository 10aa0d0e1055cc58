package no.opphav.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Removes what nobody needs any more: old attempts, ended sessions, and the addresses in old invitations. */
@Factory
class AccountTasks {
    private static final Duration PAUSE = Duration.ofHours(1);

    @Singleton
    RecurringTask<Void> sweepAccounts(
            Attempts attempts, Sessions sessions, InvitationRows invitations, ResetRows resets, Clock clock) {
        return Tasks.recurring("sweep-accounts", FixedDelay.of(PAUSE)).execute((task, context) -> {
            attempts.sweep();
            sessions.sweep();
            resets.deleteExpiredBefore(clock.instant().minus(PasswordResets.LIFETIME));
            invitations.deleteExpiredBefore(clock.instant().minus(Invitations.LIFETIME));
        });
    }
}
