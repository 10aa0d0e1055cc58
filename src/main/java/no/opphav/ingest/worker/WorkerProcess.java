package no.opphav.ingest.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A worker as the service sees it. It is asked one thing at a time. */
final class WorkerProcess {
    /** What a JVM ends with under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration LAST_BREATH = Duration.ofSeconds(5);

    private final Process process;
    private final Path room;
    private final DataInputStream answers;
    private final DataOutputStream questions;
    private volatile boolean late;
    private volatile boolean killed;
    private int asked;

    private WorkerProcess(Process process, Path room) {
        this.process = process;
        this.room = room;
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * Starts one.
     *
     * @param room the folder that is its own, where it also keeps what is temporary
     * @throws IOException if this machine starts no more processes
     */
    static WorkerProcess start(List<String> command, Path room) throws IOException {
        var builder =
                new ProcessBuilder(command).directory(room.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        clear(builder.environment());
        builder.environment().put("TMPDIR", room.toString());
        return new WorkerProcess(builder.start(), room);
    }

    /** Leaves a process nothing of this one's environment. */
    static void clear(Map<String, String> environment) {
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
    }

    /** Asks, and waits for the answer no longer than to the deadline. Unless it answered, it is dead afterwards. */
    Outcome ask(Message question, Duration deadline, ScheduledExecutorService timer) {
        asked++;
        var watch = timer.schedule(this::giveUp, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var number = String.valueOf(asked);
            question.with(Worker.NUMBER, number).write(questions);
            questions.flush();
            var answer = Message.read(answers);
            return answer.values(Worker.NUMBER).equals(List.of(number)) ? outcome(answer) : broken(Breakage.NONSENSE);
        } catch (StreamCorruptedException e) {
            return broken(Breakage.NONSENSE);
        } catch (IOException e) {
            return broken(howItEnded());
        } finally {
            watch.cancel(false);
        }
    }

    /** How many questions it was asked. */
    int asked() {
        return asked;
    }

    boolean lives() {
        return !killed && process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Path room() {
        return room;
    }

    /** Ends it, and what it started. */
    void kill() {
        killed = true;
        var started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private static Outcome outcome(Message answer) {
        return answer.value(Worker.FAILURE)
                .<Outcome>map(failure -> new Outcome.Failed(name(failure)))
                .orElseGet(() -> new Outcome.Answered(answer.without(Worker.NUMBER)));
    }

    /** A worker may say anything, so that only what can be the name of a class is repeated. */
    private static String name(String failure) {
        return failure.matches("[A-Za-z0-9_$]{1,80}") ? failure : "Exception";
    }

    private Outcome broken(Breakage how) {
        kill();
        return new Outcome.Broken(how);
    }

    private void giveUp() {
        late = true;
        kill();
    }

    private Breakage howItEnded() {
        try {
            boolean ended = process.waitFor(LAST_BREATH.toMillis(), TimeUnit.MILLISECONDS);
            if (late) {
                return Breakage.TIMED_OUT;
            }
            return ended && process.exitValue() == OUT_OF_MEMORY ? Breakage.TOO_MUCH_MEMORY : Breakage.CRASHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Breakage.CRASHED;
        }
    }
}
