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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this instance's own, with its cluster in the data folder. It writes durably, listens on the
 * loopback address only and wants the password that lies beside the cluster. A server that outlived a killed instance is
 * stopped in an orderly way before a new one starts.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String MAJOR_VERSION = "18";
    private static final String NAME = "opphav";
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final PostgresPrograms programs;
    private final DatabaseAccess access;

    private EmbeddedPostgres(Path folder, PostgresPrograms programs, Duration timeout) throws IOException {
        this.folder = folder;
        this.programs = programs;
        if (Files.notExists(cluster())) {
            createCluster();
        }
        requireVersion();
        stopLeftover();
        var port = start();
        this.access = new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, NAME, Files.readString(password()), timeout);
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
        stop();
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
                programs.run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "--wait",
                                "-D",
                                cluster().toString(),
                                "-l",
                                folder.resolve("log").toString(),
                                "-o",
                                options(port)));
                return port;
            } catch (StartUpFailure e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
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
