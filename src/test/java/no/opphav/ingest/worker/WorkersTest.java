package no.opphav.ingest.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Outcome GREETING = new Outcome.Answered(Message.of("said", "hello"));

    @TempDir
    Path data = Path.of("");

    private Optional<Workers> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(Workers::close);
    }

    @ParameterizedTest
    @CsvSource({
        "crash,CRASHED",
        "eat,TOO_MUCH_MEMORY",
        "flood,NONSENSE",
        "write too much,NONSENSE",
        "answer something else,NONSENSE"
    })
    void a_worker_that_does_not_live_to_answer_is_replaced_and_what_became_of_it_is_told(String how, Breakage end)
            throws IOException {
        var workers = workers(SOON);
        assertThat(ask(workers, how)).isEqualTo(new Outcome.Broken(end));
        assertThat(ask(workers, "greet")).isEqualTo(GREETING);
    }

    @Test
    void one_that_hangs_is_ended_at_the_deadline_with_the_programs_it_started() throws IOException {
        var workers = workers(Duration.ofSeconds(2));
        var before = programs();
        assertThat(ask(workers, "hang with a program")).isEqualTo(new Outcome.Broken(Breakage.TIMED_OUT));
        assertThat(programs()).isEqualTo(before);
    }

    @Test
    void one_that_fails_lives_and_is_asked_again() throws IOException {
        var workers = workers(SOON);
        assertThat(ask(workers, "fail")).isEqualTo(new Outcome.Failed("IOException"));
        assertThat(ask(workers, "recurse")).isEqualTo(new Outcome.Failed("StackOverflowError"));
        assertThat(ask(workers, "print")).isEqualTo(new Outcome.Answered(Message.of("said", "printed")));
        assertThat(data.resolve("workers").toFile().list())
                .as("folders of workers")
                .hasSize(1);
    }

    @Test
    void what_one_leaves_in_its_folder_is_gone_before_it_is_asked_again() throws IOException {
        var workers = workers(SOON);
        assertThat(Path.of(said(ask(workers, "litter")))).doesNotExist().hasParentRaw(room());
        workers.close();
        assertThat(data.resolve("workers")).isEmptyDirectory();
    }

    @Test
    void one_knows_nothing_of_the_services_environment() throws IOException {
        assertThat(said(ask(workers(SOON), "look around"))).isEqualTo("LC_ALL,TMPDIR;" + room());
    }

    private Path room() throws IOException {
        try (var rooms = Files.list(data.resolve("workers"))) {
            return rooms.findFirst().orElseThrow();
        }
    }

    private static List<Long> programs() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("sleep"))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static String said(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        return ((Outcome.Answered) outcome).answer().value("said").orElseThrow();
    }

    private static Outcome ask(Workers workers, String how) throws IOException {
        return workers.ask(Misbehaviour.NAME, Message.of(Misbehaviour.HOW, how));
    }

    private Workers workers(Duration deadline) {
        var workers = new Workers(data, new WorkerSettings(1, 64L << 20, deadline), List.of());
        opened = Optional.of(workers);
        return workers;
    }
}
