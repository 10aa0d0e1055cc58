package no.opphav.ingest.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatroskaPartsTest {
    private static final String HEAD = "1a45dfa3" + "87" + "428284" + "7765626d";
    private static final String SEGMENT = "18538067";
    private static final String NOTHING = "ec83000000";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_film_whose_segment_ends_with_the_file_is_whole() throws IOException {
        assertThat(parts(HEAD + SEGMENT + "85" + NOTHING).notes()).isEmpty();
    }

    @Test
    void so_is_one_that_says_nothing_of_its_length() throws IOException {
        assertThat(parts(HEAD + SEGMENT + "ff" + NOTHING).notes()).isEmpty();
    }

    @Test
    void one_whose_segment_goes_on_behind_the_file_is_not() {
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> parts(HEAD + SEGMENT + "86" + NOTHING));
    }

    private Container.Parts parts(String hex) throws IOException {
        var file = Files.write(folder.resolve("a.webm"), HexFormat.of().parseHex(hex));
        try (var bytes = FileBytes.open(file)) {
            return MatroskaParts.of(bytes);
        }
    }
}
