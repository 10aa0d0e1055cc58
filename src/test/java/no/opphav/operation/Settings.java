package no.opphav.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Every setting of the service under the name of its environment variable, with its default. */
record Settings(Map<String, String> defaults) {
    private static final Path YAML = Path.of("src/main/resources/application.yml");
    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Pattern PROPERTY = Pattern.compile("\"name\"\\s*:\\s*\"(opphav\\.[^\"]+)\"([^}]*)");
    private static final Pattern DEFAULT = Pattern.compile("\"defaultValue\"\\s*:\\s*\"([^\"]*)\"");

    /** As the build found them in the code, and as {@code application.yml} sets them. */
    static Settings read() throws IOException {
        Map<String, String> found = new TreeMap<>();
        var property = PROPERTY.matcher(Files.readString(METADATA));
        while (property.find()) {
            var value = DEFAULT.matcher(property.group(2));
            found.put(variable(property.group(1)), value.find() ? value.group(1) : "");
        }
        try (var yaml = Files.newInputStream(YAML)) {
            Map<String, Object> root = new Yaml().load(yaml);
            flatten("opphav", root.get("opphav"), found);
        }
        return new Settings(found);
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
