package no.opphav.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service as it runs in this process: its data folder, its database and, on top of them, the application. */
public final class Service implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private final ApplicationContext context;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private Service(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts everything and returns when requests are answered. What was already started is stopped again if that fails.
     *
     * @param builder carries the settings, from wherever they come
     */
    public static Service start(ApplicationContextBuilder builder) {
        return opened(builder, Service::answer);
    }

    /**
     * Starts everything, answers no requests and runs no tasks, for a command that ends. What was already started is stopped
     * again if that fails.
     *
     * @param builder carries the settings, from wherever they come
     */
    public static Service prepare(ApplicationContextBuilder builder) {
        return opened(builder, service -> {});
    }

    private static Service opened(ApplicationContextBuilder builder, Consumer<Service> then) {
        var service = new Service(builder.deduceEnvironment(false).banner(false).build());
        try {
            service.open();
            then.accept(service);
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    private void open() {
        var environment = context.getEnvironment().start();
        var settings = StartSettings.of(environment);
        var folder = opened(DataFolder.open(settings.data()));
        var database = settings.database()
                .map(DatabaseAccess::checked)
                .orElseGet(() -> opened(EmbeddedPostgres.start(
                                folder.path().resolve("postgres"), settings.programs(), settings.timeout()))
                        .access());
        environment.addPropertySource(PropertySource.of("database", database.asPoolSettings()));
        if (settings.keepsKeys()) {
            environment.addPropertySource(PropertySource.of(
                    "keys",
                    Map.of(StartSettings.WEBHOOK_KEY, KeptKey.in(folder.path().resolve("webhook-key")))));
        }
        opened(context).start();
    }

    private void answer() {
        var settings = StartSettings.of(context.getEnvironment());
        listen(settings.port());
        LOG.info("Opphav is ready: {} (data in {})", address(), settings.data());
    }

    private void listen(int port) {
        try {
            context.getBean(EmbeddedServer.class).start();
        } catch (ServerStartupException e) {
            if (isTaken(e.getCause())) {
                throw new StartUpFailure(
                        "Port " + port
                                + " is taken; stop the program that listens there, or choose another with OPPHAV_PORT.",
                        e);
            }
            throw e;
        }
    }

    /** The operating system's own connections say in words only what Java's say by a type. */
    private static boolean isTaken(@Nullable Throwable cause) {
        if (cause instanceof BindException) {
            return true;
        }
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).endsWith("Address already in use");
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    /** Where requests are answered. */
    public URI address() {
        return URI.create(
                "http://localhost:" + context.getBean(EmbeddedServer.class).getPort());
    }

    /** The bean of a type. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Stops answering, then stops what that stood on, last started first stopped. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            var part = opened.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn(
                        "{} did not stop in an orderly way: {}", part.getClass().getSimpleName(), e.getMessage());
            }
        }
    }
}
