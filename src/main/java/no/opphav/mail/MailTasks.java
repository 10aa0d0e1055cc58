package no.opphav.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

@Factory
class MailTasks {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Singleton
    RecurringTask<Void> sendMails(MailRun run) {
        return Tasks.recurring("send-mails", FixedDelay.of(PAUSE)).execute((task, context) -> run.sendWhatIsDue());
    }
}
