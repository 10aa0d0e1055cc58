package no.opphav.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {
    private static final Pattern ROW = Pattern.compile("\\| (`OPPHAV_[^|]+) \\| ([^|]*)\\|.*");

    @Test
    void the_readme_names_every_setting_and_its_default_and_no_other() throws IOException {
        assertThat(table()).isEqualTo(expected());
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (var line : Files.readAllLines(Path.of("README.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var names = row.group(1).split(",", -1);
                var defaults = row.group(2).split(",", -1);
                for (int i = 0; i < names.length; i++) {
                    rows.put(bare(names[i]), i < defaults.length ? bare(defaults[i]) : "");
                }
            }
        }
        return rows;
    }

    private static String bare(String cell) {
        var text = cell.strip().replace("`", "");
        return text.equals("empty") ? "" : text;
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> settings = new TreeMap<>(Settings.read().defaults());
        settings.replaceAll((name, value) -> Arrays.asList("null", "").contains(value)
                ? ""
                : value.replace("${opphav.data}", "$OPPHAV_DATA").replace("${opphav.port}", "8080"));
        return settings;
    }
}
