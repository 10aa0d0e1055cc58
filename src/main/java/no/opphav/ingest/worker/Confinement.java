package no.opphav.ingest.worker;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What is put before a command so that it runs without a network, where this machine has and allows it. */
final class Confinement {
    private static final List<List<String>> WAYS =
            List.of(List.of("/usr/bin/unshare", "--net", "--"), List.of("/usr/bin/unshare", "--user", "--net", "--"));

    private static final int PATIENCE_SECONDS = 2;

    private Confinement() {}

    /** The first way that works here. */
    static Optional<List<String>> find() {
        return WAYS.stream().filter(Confinement::works).findFirst();
    }

    private static boolean works(List<String> way) {
        var command = new java.util.ArrayList<>(way);
        command.add("/bin/true");
        try {
            var trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return trial.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && trial.exitValue() == 0;
            } finally {
                trial.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
