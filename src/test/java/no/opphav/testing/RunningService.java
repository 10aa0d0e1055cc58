package no.opphav.testing;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import no.opphav.platform.Service;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The service with its embedded PostgreSQL, one for all tests of this process, started when the first asks for it:
 *
 * <pre>{@code
 * @ExtendWith(RunningService.class)
 * class AssetPageTest {
 *     private final RunningService service;
 *
 *     AssetPageTest(RunningService service) {
 *         this.service = service;
 *     }
 * }
 * }</pre>
 *
 * <p>Tests share the database, so each makes what it needs under names of its own. The sample catalogue is off, no mail
 * leaves, and scheduled tasks run only in {@link #runDueTasks()}.
 */
public final class RunningService implements ParameterResolver {
    private static final int TASK_ROUNDS = 100;

    /** Where requests are answered, without a slash at the end. */
    public URI url() {
        return Started.SERVICE.address();
    }

    /** The address of a path that begins with a slash. */
    public URI url(String path) {
        return URI.create(url() + path);
    }

    /** A bean of the running application. */
    public <T> T bean(Class<T> type) {
        return Started.SERVICE.bean(type);
    }

    /** The clock that the service reads. */
    public TickingClock clock() {
        return bean(TickingClock.class);
    }

    /** A client that follows no redirects and keeps no cookies. */
    public HttpClient http() {
        return Started.HTTP;
    }

    /** Runs every task that is due by {@link #clock()}, and what those schedule for at once, before it returns. */
    public void runDueTasks() {
        var scheduler = bean(ManualScheduler.class);
        scheduler.setTime(clock().instant());
        for (var round = 0; hasDueTasks(scheduler); round++) {
            if (round == TASK_ROUNDS) {
                throw new AssertionError(
                        "Tasks keep scheduling themselves for at once: " + scheduler.getScheduledExecutions());
            }
            scheduler.runAnyDueExecutions();
        }
    }

    private boolean hasDueTasks(ManualScheduler scheduler) {
        return scheduler.getScheduledExecutions(ScheduledExecutionsFilter.all().withPicked(false)).stream()
                .anyMatch(task -> !task.getExecutionTime().isAfter(clock().instant()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningService.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }

    private static final class Started {
        static final TestFolder FOLDER = TestFolder.create();
        static final HttpClient HTTP = HttpClient.newHttpClient();
        static final Service SERVICE = start();

        private static Service start() {
            var service = Service.start(ApplicationContext.builder("test").properties(settings(FOLDER.path())));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                service.close();
                FOLDER.delete();
            }));
            return service;
        }

        private static Map<String, Object> settings(Path data) {
            return Map.of(
                    "opphav.data",
                    data.toString(),
                    "opphav.database.programs",
                    TestFolder.PROGRAMS.toString(),
                    "opphav.port",
                    -1,
                    "opphav.sample-catalogue",
                    false,
                    "opphav.proof.without",
                    20,
                    "opphav.proof.notices",
                    1_000_000,
                    "opphav.proof.bits",
                    8,
                    "opphav.webhook.internal",
                    true);
        }
    }
}
