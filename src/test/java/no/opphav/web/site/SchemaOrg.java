package no.opphav.web.site;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The part of schema.org's vocabulary that the pages use, to hold what they say against it. */
final class SchemaOrg {
    private static final Path DEFINITIONS = Path.of("src/test/resources/vocabulary/schema-org.txt");

    private final Map<String, List<String>> parents;
    private final Map<String, Property> properties;

    private record Property(List<String> domains, List<String> ranges) {}

    private SchemaOrg(List<String> lines) {
        parents = lines.stream()
                .filter(line -> line.startsWith("type "))
                .map(line -> List.of(line.split(" ")))
                .collect(toMap(words -> words.get(1), words -> words.subList(2, words.size())));
        properties = lines.stream()
                .filter(line -> line.contains(" : ") && !line.startsWith("#"))
                .collect(toMap(line -> line.substring(0, line.indexOf(' ')), SchemaOrg::property));
    }

    private static Property property(String line) {
        var sides = line.split(" : ", 2);
        var left = List.of(sides[0].split(" "));
        return new Property(left.subList(1, left.size()), List.of(sides[1].split(" ")));
    }

    static SchemaOrg read() {
        try {
            return new SchemaOrg(Files.readAllLines(DEFINITIONS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the vocabulary has against a thing; nothing if it is right. */
    List<String> objections(Map<?, ?> thing) {
        var objections = new ArrayList<String>();
        var type = Objects.toString(thing.get("@type"));
        if (!parents.containsKey(type)) {
            objections.add("no type " + type);
        }
        thing.forEach((name, value) -> {
            if (!name.toString().startsWith("@")) {
                check(type, name.toString(), value, objections);
            }
        });
        return objections;
    }

    private void check(String type, String name, Object value, List<String> objections) {
        var property = properties.get(name);
        if (property == null) {
            objections.add("no property " + name);
        } else if (property.domains().stream().noneMatch(domain -> isA(type, domain))) {
            objections.add(name + " does not belong to " + type);
        } else {
            values(value).forEach(each -> check(property, name, each, objections::add));
            values(value)
                    .filter(Map.class::isInstance)
                    .forEach(each -> objections.addAll(objections((Map<?, ?>) each)));
        }
    }

    private void check(Property property, String name, Object value, Consumer<String> objections) {
        if (property.ranges().stream().noneMatch(range -> holds(range, value))) {
            objections.accept(name + " cannot be " + value);
        }
    }

    private boolean holds(String range, Object value) {
        return switch (value) {
            case Map<?, ?> thing -> isA(Objects.toString(thing.get("@type")), range);
            case Boolean _ -> range.equals("Boolean");
            case Number _ -> range.equals("Number");
            default -> holdsText(range, value.toString());
        };
    }

    private static boolean holdsText(String range, String text) {
        return switch (range) {
            case "Text" -> true;
            case "URL" -> text.startsWith("http");
            case "DateTime" -> parses(() -> Instant.parse(text));
            case "Duration" -> parses(() -> Duration.parse(text));
            default -> false;
        };
    }

    private static boolean parses(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean isA(String type, String wanted) {
        return type.equals(wanted)
                || parents.getOrDefault(type, List.of()).stream().anyMatch(parent -> isA(parent, wanted));
    }

    private static Stream<?> values(Object value) {
        return value instanceof List<?> several ? several.stream() : Arrays.stream(new Object[] {value});
    }
}
