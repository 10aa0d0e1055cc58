package no.opphav.api;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;

/** The description that the service serves says what the service does, all of it and nothing else. */
@ExtendWith(RunningService.class)
class OpenApiTest {
    private static final Set<String> WRITTEN_ELSEWHERE = Set.of("Problem", "FieldProblem");

    private final RunningService service;
    private final Map<String, Object> document;

    OpenApiTest(RunningService service) throws Exception {
        this.service = service;
        var answer = service.http()
                .send(HttpRequest.newBuilder(service.url("/api/openapi.yml")).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        this.document = new Yaml().load(answer.body());
    }

    @Test
    void every_route_is_described_and_everything_described_is_a_route() {
        var described = new TreeSet<String>();
        map(document.get("paths"))
                .forEach((path, item) -> map(item)
                        .keySet()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        var routes = routes().map(OpenApiTest::name).collect(toCollection(TreeSet::new));
        assertThat(described).isEqualTo(routes).hasSizeGreaterThan(40);
    }

    @Test
    void every_parameter_of_a_route_is_described() {
        routes().forEach(route -> {
            var described = list(operation(route).getOrDefault("parameters", List.of())).stream()
                    .map(parameter ->
                            map(parameter).get("in") + " " + map(parameter).get("name"))
                    .collect(toSet());
            assertThat(described).as(name(route)).isEqualTo(parameters(route));
        });
    }

    @Test
    void every_operation_says_what_it_is_what_it_answers_and_with_which_problems_it_refuses() {
        var codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::code).toList();
        routes().forEach(route -> {
            var operation = operation(route);
            assertThat(operation).as(name(route)).containsKeys("operationId", "summary", "tags", "security");
            var responses = map(operation.get("responses"));
            assertThat(responses.keySet())
                    .as(name(route) + ", and where else it is")
                    .filteredOn(status -> !status.equals("303"))
                    .hasSize(2)
                    .contains("default");
            var refusal = map(responses.get("default"));
            var named = Pattern.compile("`([a-z-]+)`")
                    .matcher(String.valueOf(refusal.get("description")))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(codes).as(name(route)).containsAll(named);
            assertThat(map(refusal.get("content"))).containsOnlyKeys("application/problem+json");
        });
    }

    @Test
    void every_schema_has_the_properties_of_its_record() {
        schemas().forEach((name, schema) -> {
            if (!WRITTEN_ELSEWHERE.contains(name)) {
                var components = Arrays.stream(record(name).getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList();
                assertThat(map(map(schema).get("properties")).keySet()).as(name).containsExactlyElementsOf(components);
            }
        });
    }

    @Test
    void every_reference_leads_somewhere_and_every_schema_is_referred_to() {
        var references = new HashSet<String>();
        collectReferences(document, references);
        assertThat(references)
                .isEqualTo(schemas().keySet().stream()
                        .map(name -> "#/components/schemas/" + name)
                        .collect(toSet()));
    }

    @Test
    void operations_have_names_of_their_own() {
        var names = map(document.get("paths")).values().stream()
                .flatMap(item -> map(item).values().stream())
                .map(operation -> map(operation).get("operationId"));
        assertThat(names).doesNotHaveDuplicates();
    }

    private Stream<UriRouteInfo<?, ?>> routes() {
        return service.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .filter(route -> path(route).startsWith("/api/"))
                .filter(route -> !isOfTests(route.getTargetMethod().getDeclaringType()))
                .map(route -> (UriRouteInfo<?, ?>) route);
    }

    private static boolean isOfTests(Class<?> controller) {
        var source = controller.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().getPath().contains("test-classes");
    }

    private Map<String, Object> operation(UriRouteInfo<?, ?> route) {
        var item = map(map(document.get("paths")).get(path(route)));
        return map(item.get(route.getHttpMethodName().toLowerCase(Locale.ROOT)));
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + path(route);
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString().replaceAll("\\{(\\w+):[^}]*}", "{$1}");
    }

    private static Set<String> parameters(UriRouteInfo<?, ?> route) {
        return Arrays.stream(route.getTargetMethod().getArguments())
                .filter(argument -> argument.isAnnotationPresent(PathVariable.class)
                        || argument.isAnnotationPresent(QueryValue.class))
                .map(OpenApiTest::parameter)
                .collect(toSet());
    }

    private static String parameter(Argument<?> argument) {
        return (argument.isAnnotationPresent(PathVariable.class) ? "path " : "query ") + argument.getName();
    }

    private Map<String, Object> schemas() {
        return map(map(document.get("components")).get("schemas"));
    }

    private static Class<?> record(String name) {
        return Stream.of(name, name + "Json")
                .map(simple -> OpenApiTest.class.getPackageName() + "." + simple)
                .flatMap(OpenApiTest::load)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No record for the schema " + name));
    }

    private static Stream<Class<?>> load(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException e) {
            return Stream.empty();
        }
    }

    private static void collectReferences(Object node, Set<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("$ref")) {
                    found.add(value.toString());
                }
                collectReferences(value, found);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collectReferences(item, found));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object node) {
        return (List<Object>) Objects.requireNonNull(node);
    }
}
