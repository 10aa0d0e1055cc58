package no.opphav.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The process that a cluster's {@code postmaster.pid} names, which may be long gone or have become another program. */
record Postmaster(Path pidFile, ProcessHandle process) {

    /** The live process that the cluster says serves it, if there is one. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            var pid = Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .orElse("");
            return pid.matches("\\d{1,18}")
                    ? ProcessHandle.of(Long.parseLong(pid)).map(process -> new Postmaster(pidFile, process))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a server of this very cluster and not a program that was given the same process id later. */
    boolean serves(Path cluster) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(false);
    }

    /** Whether it is certainly not a PostgreSQL. */
    boolean isAnotherProgram() {
        return process.info()
                .command()
                .map(command -> !command.endsWith("/postgres"))
                .orElse(false);
    }
}
