package no.opphav.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this instance's own, with its cluster in the data folder. It writes durably, listens on the
 * loopback address only and wants the password that lies beside the cluster. A server that outlived a killed instance is
 * stopped in an orderly way before a new one starts, and one that ends while the instance runs is started again where it was.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String MAJOR_VERSION = "18";
    private static final String NAME = "opphav";
    private static final int ATTEMPTS = 3;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Path folder;
    private final PostgresPrograms programs;
    private final DatabaseAccess access;
    private final int port;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watch;

    private EmbeddedPostgres(Path folder, PostgresPrograms programs, Duration timeout) throws IOException {
        this.folder = folder;
        this.programs = programs;
        if (Files.notExists(cluster())) {
            createCluster();
        }
        requireVersion();
        stopLeftover();
        this.port = start();
        this.access = new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, Files.readString(password()), timeout);
        this.watch = Thread.ofPlatform().daemon().name("watch-postgres").start(this::watch);
    }

    /**
     * Starts the server and returns when it takes connections.
     *
     * @param folder where its cluster and password are, or will be
     * @param unpacked where the programs are unpacked, or will be
     * @param timeout how long it may take to answer
     * @throws StartUpFailure if that fails
     */
    static EmbeddedPostgres start(Path folder, Path unpacked, Duration timeout) {
        try {
            Files.createDirectories(folder);
            var programs = PostgresArchive.forThisMachine().unpackedUnder(unpacked);
            return new EmbeddedPostgres(folder, new PostgresPrograms(programs), timeout);
        } catch (IOException e) {
            throw new StartUpFailure("The embedded PostgreSQL cannot be kept in " + folder + ": " + e.getMessage(), e);
        }
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    /** Looks after the server until this is closed. */
    private void watch() {
        var pause = LOOK_EVERY;
        while (!closesWithin(pause)) {
            if (runs() || startsAgain()) {
                pause = LOOK_EVERY;
            } else {
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Also while it mends its cluster and takes no connections yet. */
    private boolean runs() {
        try {
            return Postmaster.of(cluster())
                    .filter(postmaster -> postmaster.serves(cluster()))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** At the same port, which every connection pool knows. */
    private boolean startsAgain() {
        LOG.warn("The embedded PostgreSQL has ended and is started again; what it said last is in {}", log());
        try {
            stopLeftover();
            start(port);
            LOG.info("The embedded PostgreSQL is back");
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The embedded PostgreSQL could not be started again yet: {}", e.getMessage());
            return false;
        }
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private Path password() {
        return folder.resolve("password");
    }

    /** Made aside and moved into place, so that a start that is killed half way leaves nothing that looks like a cluster. */
    private void createCluster() throws IOException {
        LOG.info("Setting up the database in {}", folder);
        if (Files.notExists(password())) {
            OwnerOnly.write(password(), newPassword());
        }
        var unfinished = Files.createTempDirectory(folder, "unfinished-");
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + NAME,
                        "--pwfile=" + password(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        programs.run(
                "postgres",
                List.of("--single", "-D", unfinished.toString(), "postgres"),
                "CREATE DATABASE " + NAME + "\n");
        Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private void requireVersion() throws IOException {
        var version = Files.readString(cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartUpFailure("The database in " + folder + " was made by PostgreSQL " + version
                    + " and this Opphav brings " + MAJOR_VERSION + "; move it over with pg_dump and pg_restore.");
        }
    }

    private void stopLeftover() throws IOException {
        var leftover = Postmaster.of(cluster());
        if (leftover.isEmpty()) {
            return;
        }
        if (leftover.get().serves(cluster())) {
            LOG.info("Stopping the database server that an earlier run left behind");
            stop();
        } else if (leftover.get().isAnotherProgram()) {
            Files.delete(leftover.get().pidFile());
        }
    }

    /** Another program can take the free port in the moment before the server does. */
    private int start() throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            try {
                start(port);
                return port;
            } catch (StartUpFailure e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void start(int port) {
        programs.run(
                "pg_ctl",
                List.of("start", "--wait", "-D", cluster().toString(), "-l", log().toString(), "-o", options(port)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The log gets no statement and no value: they can be personal data. */
    private static String options(int port) {
        return String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off",
                "log_min_messages=log",
                "log_min_error_statement=panic");
    }

    private void stop() {
        programs.run(
                "pg_ctl",
                List.of("stop", "--wait", "--mode=fast", "-D", cluster().toString()));
    }
}
