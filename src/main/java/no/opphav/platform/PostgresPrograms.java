package no.opphav.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs to their end. */
final class PostgresPrograms {
    private static final Path THIS_PROCESS = Path.of("/proc/self");

    private final Path folder;

    PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    void run(String program, List<String> arguments) {
        run(program, arguments, "");
    }

    /** @throws StartUpFailure with what the program said last, if it failed */
    void run(String program, List<String> arguments, String input) {
        var command = new ArrayList<>(unprivileged());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartUpFailure("The embedded PostgreSQL's " + program + " failed: " + lastLine(output));
            }
        } catch (IOException e) {
            throw new StartUpFailure("The embedded PostgreSQL's " + program + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartUpFailure("The embedded PostgreSQL's " + program + " was interrupted.", e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it sees an ordinary account. */
    private static List<String> unprivileged() {
        try {
            var root = Files.exists(THIS_PROCESS)
                    && Files.getAttribute(THIS_PROCESS, "unix:uid").equals(0);
            return root ? List.of("unshare", "--user") : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String lastLine(String output) {
        return output.lines().filter(line -> !line.isBlank()).reduce("no output", (before, line) -> line);
    }
}
