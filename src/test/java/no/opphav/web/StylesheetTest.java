package no.opphav.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTest {
    private static final Path STYLES = Path.of("src/main/resources/static/css");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:margin|padding|border)-(?:left|right|top|bottom)|text-align: (?:left|right)|[{;] *(?:left|right|top|bottom):");
    private static final Pattern INLINE = Pattern.compile(" style=|<style| on[a-z]+=|<script>");

    @Test
    void the_layout_follows_the_direction_of_the_script() throws IOException {
        assertThat(linesWith(STYLES, PHYSICAL)).isEmpty();
    }

    /** A mail is not a page: mail programs know no stylesheet, only styles at the elements. */
    @Test
    void the_templates_of_pages_hold_no_style_or_script_of_their_own() throws IOException {
        for (var folder : List.of("layout", "site", "editor")) {
            assertThat(linesWith(TEMPLATES.resolve(folder), INLINE)).isEmpty();
        }
    }

    private static List<String> linesWith(Path folder, Pattern pattern) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> lines(file).stream())
                    .filter(line -> pattern.matcher(line).find())
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
