package no.opphav.terms;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of ODRL 2.2 that policies use, and its published JSON-LD context, to hold a policy against them. */
final class OdrlVocabulary {
    private static final Set<String> KEYWORDS = Set.of("@context", "@type", "@id", "@value", "@language");
    private static final String ANY = "any";

    private final Map<String, Object> context;
    private final Map<String, List<String>> classes = new HashMap<>();
    private final Map<String, Property> properties = new HashMap<>();
    private final Map<String, String> individuals = new HashMap<>();
    private final List<String> objections = new ArrayList<>();

    @SuppressWarnings("unchecked")
    OdrlVocabulary(JsonMapper mapper) {
        try (var file = open("odrl.jsonld")) {
            var document =
                    (Map<String, Object>) Objects.requireNonNull(mapper.readValue(file, Argument.OBJECT_ARGUMENT));
            context = (Map<String, Object>) Objects.requireNonNull(document.get("@context"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        definitions().map(line -> line.split(" ")).forEach(this::define);
    }

    private void define(String[] words) {
        var name = iri(words[1]);
        switch (words[0]) {
            case "class" -> classes.put(name, words.length > 2 ? List.of(iri(words[2])) : List.of());
            case "property" ->
                properties.put(
                        name,
                        new Property(
                                Stream.of(words[2].split(",")).map(this::iri).toList(), iri(words[3])));
            case "individual" -> individuals.put(name, iri(words[2]));
            default -> throw new AssertionError(words[0]);
        }
    }

    /** Everything in a policy that the vocabulary does not have, or has elsewhere. */
    List<String> objectionsTo(Map<String, Object> policy) {
        objections.clear();
        check(policy, "odrl:Policy", "the policy");
        return List.copyOf(objections);
    }

    private void check(Map<String, Object> node, String expected, String where) {
        var type = iri(String.valueOf(node.get("@type")));
        if (!isA(type, iri(expected))) {
            objections.add(where + " is a " + type);
        }
        node.forEach((key, value) -> {
            if (!key.equals("uid") && !KEYWORDS.contains(key)) {
                checkProperty(type, key, value);
            }
        });
    }

    private void checkProperty(String type, String key, Object value) {
        var property = properties.get(iri(key));
        if (property == null) {
            objections.add("no property " + key);
            return;
        }
        if (property.domains.stream().noneMatch(domain -> domain.equals(ANY) || isA(type, domain))) {
            objections.add(key + " of a " + type);
        }
        for (var each : value instanceof List<?> list ? list : List.of(value)) {
            checkValue(key, property.range, each);
        }
    }

    @SuppressWarnings("unchecked")
    private void checkValue(String key, String range, Object value) {
        var isResource = value instanceof Map<?, ?> map && map.containsKey("@id") && map.size() == 1;
        var isLiteral = value instanceof String || (value instanceof Map<?, ?> map && map.containsKey("@value"));
        if (range.equals(ANY)) {
            return;
        }
        if (range.equals("literal") || range.equals("resource")) {
            if (!(range.equals("literal") ? isLiteral : isResource)) {
                objections.add(key + " holds " + value);
            }
        } else if (value instanceof String name && isTerm(key)) {
            if (!range.equals(individuals.get(iri(name)))) {
                objections.add(key + " is no " + range + ": " + name);
            }
        } else if (value instanceof Map<?, ?> node) {
            check((Map<String, Object>) node, range, key);
        } else {
            objections.add(key + " holds " + value);
        }
    }

    /** Whether the context reads a property's text as a term. */
    private boolean isTerm(String key) {
        return context.get(key) instanceof Map<?, ?> definition && "@vocab".equals(definition.get("@type"));
    }

    private boolean isA(String type, String wanted) {
        return type.equals(wanted)
                || classes.getOrDefault(type, List.of()).stream().anyMatch(above -> isA(above, wanted));
    }

    /** What a term, a compact or a whole IRI stands for in the context. */
    private String iri(String written) {
        var defined = context.get(written);
        var id = defined instanceof Map<?, ?> definition ? (@Nullable Object) definition.get("@id") : defined;
        if (id != null && !id.equals(written)) {
            return iri(id.toString());
        }
        var colon = written.indexOf(':');
        var prefix = colon > 0 ? context.get(written.substring(0, colon)) : null;
        return prefix == null || written.startsWith("//", colon + 1) ? written : prefix + written.substring(colon + 1);
    }

    private static Stream<String> definitions() {
        try (var file = open("odrl-2.2.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(OdrlVocabulary.class.getResourceAsStream("/vocabulary/" + name));
    }

    private record Property(List<String> domains, String range) {}
}
