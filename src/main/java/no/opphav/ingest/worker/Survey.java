package no.opphav.ingest.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What this machine has for confining workers, found out by a process of its own, so that the service loads none of it.
 *
 * @param landlock the version of Landlock, 0 for none; less where this machine cannot even be asked
 * @param equipment the folders of {@link Equipment}
 */
record Survey(int landlock, List<Path> equipment) {
    private static final Survey NOTHING = new Survey(-1, List.of());
    private static final String LANDLOCK = "landlock:";
    private static final String FOLDER = "folder:";
    private static final int PATIENCE_SECONDS = 60;

    /** Starts that process, and waits for what it says. */
    static Survey make() {
        var builder = new ProcessBuilder(JavaCommand.of(Survey.class)).redirectError(ProcessBuilder.Redirect.DISCARD);
        WorkerProcess.clear(builder.environment());
        try {
            var process = builder.start();
            try (var answers = process.inputReader(StandardCharsets.UTF_8)) {
                process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                    process.destroyForcibly();
                    return process;
                });
                return parsed(answers.lines().toList());
            }
        } catch (IOException | RuntimeException e) {
            return NOTHING;
        }
    }

    public static void main(String[] args) throws IOException {
        try (var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            if (System.getProperty("os.name").equals("Linux")) {
                out.println(LANDLOCK + Landlock.version());
            }
            for (var equipment : ServiceLoader.load(Equipment.class)) {
                equipment.folders().forEach(folder -> out.println(FOLDER + folder));
            }
        }
    }

    private static Survey parsed(List<String> answers) {
        return new Survey(
                values(answers, LANDLOCK).map(Integer::parseInt).findFirst().orElse(NOTHING.landlock()),
                values(answers, FOLDER).map(Path::of).toList());
    }

    private static Stream<String> values(List<String> answers, String kind) {
        return answers.stream()
                .filter(answer -> answer.startsWith(kind))
                .map(answer -> answer.substring(kind.length()));
    }
}
