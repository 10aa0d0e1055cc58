package no.opphav.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Every setting of the service under the name of its environment variable, with its default. */
record Settings(Map<String, String> defaults) {
    private static final Path YAML = Path.of("src/main/resources/application.yml");
    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Path START = Path.of("src/main/java/no/opphav/platform/StartSettings.java");
    private static final Pattern START_PROPERTY = Pattern.compile("\"(opphav\\.[a-z.-]+)\"");

    /** As the build found them in the code, as the start reads them, and as {@code application.yml} sets them. */
    static Settings read() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (var property : properties()) {
            found.put(
                    variable(String.valueOf(property.get("name"))),
                    Objects.requireNonNullElse(property.get("defaultValue"), "").toString());
        }
        var atStart = START_PROPERTY.matcher(Files.readString(START));
        while (atStart.find()) {
            found.put(variable(atStart.group(1)), "");
        }
        try (var yaml = Files.newInputStream(YAML)) {
            Map<String, Object> root = new Yaml().load(yaml);
            flatten("opphav", root.get("opphav"), found);
        }
        return new Settings(found);
    }

    /** JSON is YAML, but for the escaped slash. */
    private static List<Map<String, Object>> properties() throws IOException {
        Map<String, List<Map<String, Object>>> metadata =
                new Yaml().load(Files.readString(METADATA).replace("\\/", "/"));
        return Objects.requireNonNull(metadata.get("properties"));
    }

    private static void flatten(String name, @Nullable Object value, Map<String, String> found) {
        if (value instanceof Map<?, ?> section) {
            section.forEach((key, inner) -> flatten(name + "." + key, inner, found));
        } else {
            found.put(variable(name), String.valueOf(value));
        }
    }

    static String variable(String property) {
        return property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
