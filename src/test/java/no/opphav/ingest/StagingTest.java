package no.opphav.ingest;

import static no.opphav.kernel.ProblemCode.EMPTY_UPLOAD;
import static no.opphav.kernel.ProblemCode.UPLOAD_INCOMPLETE;
import static no.opphav.kernel.ProblemCode.UPLOAD_TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    private static final int LIMIT = 3 << 20;

    @TempDir
    Path data = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void name_the_folder() {
        folder = data.resolve("staging");
    }

    @Test
    void a_file_is_whole_counted_and_hashed_until_it_is_closed() throws IOException {
        var content = new byte[LIMIT];
        content[LIMIT - 1] = 1;
        try (var staged = staging().receive(file(content, (long) LIMIT))) {
            assertThat(staged.size()).isEqualTo(LIMIT);
            assertThat(staged.checksum()).isEqualTo(Checksum.ofContent(content));
            assertThat(staged.file()).hasBinaryContent(content);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_of_unknown_length_is_taken() throws IOException {
        try (var staged = staging().receive(file(new byte[3], null))) {
            assertThat(staged.size()).isEqualTo(3);
        }
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        refused(EMPTY_UPLOAD, file(new byte[0], null));
    }

    @Test
    void a_file_that_ends_early_is_refused() throws IOException {
        refused(UPLOAD_INCOMPLETE, file(new byte[9], 10L));
    }

    @Test
    void a_file_that_is_declared_but_does_not_come_is_cut_short_rather_than_empty() throws IOException {
        refused(UPLOAD_INCOMPLETE, file(new byte[0], 10L));
    }

    @Test
    void a_connection_that_breaks_is_refused() throws IOException {
        refused(
                UPLOAD_INCOMPLETE,
                new IncomingFile("a.pdf", new SequenceInputStream(stream(new byte[9]), new Broken()), null));
    }

    @Test
    void a_file_one_byte_too_large_is_refused_though_it_declares_less() throws IOException {
        refused(UPLOAD_TOO_LARGE, file(new byte[LIMIT + 1], 10L));
    }

    @Test
    void a_file_that_declares_too_much_is_refused_before_it_is_read() throws IOException {
        refused(UPLOAD_TOO_LARGE, new IncomingFile("a.pdf", new Broken(), LIMIT + 1L));
    }

    @Test
    void what_a_killed_service_left_is_gone_at_the_next_start() throws IOException {
        staging().receive(file(new byte[3], null));
        assertThat(folder).isNotEmptyDirectory();
        staging();
        assertThat(folder).isEmptyDirectory();
    }

    private void refused(ProblemCode code, IncomingFile file) throws IOException {
        var staging = staging();
        var problem = catchThrowableOfType(Problem.class, () -> staging.receive(file));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.fields()).extracting(Problem.FieldProblem::field).containsExactly("file");
        assertThat(folder).isEmptyDirectory();
    }

    private Staging staging() throws IOException {
        return new Staging(data, new UploadSettings(LIMIT));
    }

    private static IncomingFile file(byte[] content, @Nullable Long length) {
        return new IncomingFile("a.pdf", stream(content), length);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("The connection broke");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }
}
