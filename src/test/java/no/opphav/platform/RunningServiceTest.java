package no.opphav.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import no.opphav.kernel.IdSource;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class RunningServiceTest {
    private final RunningService service;
    private final Noted noted;
    private final SchedulerClient scheduler;

    RunningServiceTest(RunningService service) {
        this.service = service;
        this.noted = service.bean(Noted.class);
        this.scheduler = service.bean(SchedulerClient.class);
    }

    @Test
    void it_answers_requests() throws IOException, InterruptedException {
        var answer = service.http()
                .send(HttpRequest.newBuilder(service.url("/health")).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void its_clock_is_the_one_a_test_turns() {
        var before = service.bean(Clock.class).instant();
        service.clock().tick(Duration.ofMinutes(1));
        assertThat(service.bean(Clock.class).instant()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void its_ids_are_of_version_seven() {
        assertThat(service.bean(IdSource.class).next().version()).isEqualTo(7);
    }

    @Test
    void a_task_runs_when_its_time_has_come() {
        var name = UUID.randomUUID().toString();
        scheduler.scheduleIfNotExists(
                noted.instance(name), service.clock().instant().plusSeconds(60));
        service.runDueTasks();
        assertThat(noted.names).doesNotContain(name);
        service.clock().tick(Duration.ofMinutes(1));
        service.runDueTasks();
        assertThat(noted.names).contains(name);
    }

    @Test
    void a_task_scheduled_in_a_transaction_is_there_when_it_commits() {
        var name = UUID.randomUUID().toString();
        transactions().executeWrite(status -> scheduleNow(name));
        service.runDueTasks();
        assertThat(noted.names).contains(name);
    }

    @Test
    void a_task_scheduled_in_a_transaction_that_rolls_back_never_runs() {
        var name = UUID.randomUUID().toString();
        transactions().executeWrite(status -> {
            status.setRollbackOnly();
            return scheduleNow(name);
        });
        service.runDueTasks();
        assertThat(noted.names).doesNotContain(name);
    }

    private boolean scheduleNow(String name) {
        return scheduler.scheduleIfNotExists(
                noted.instance(name), service.clock().instant());
    }

    @SuppressWarnings("unchecked")
    private TransactionOperations<Connection> transactions() {
        return service.bean(TransactionOperations.class);
    }
}
