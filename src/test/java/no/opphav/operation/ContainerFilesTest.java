package no.opphav.operation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The compose file and the Dockerfiles, as far as they can be held to account without a container engine. */
class ContainerFilesTest {
    private static final String PINNED = "[a-z0-9/.-]+:v?\\d+\\.\\d+[\\w.-]*";

    private final Map<String, Object> compose;
    private final Map<String, Map<String, Object>> services;

    ContainerFilesTest() throws IOException {
        compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        services = section(compose.get("services"));
    }

    @Test
    void the_service_comes_with_a_database_a_store_and_a_mail_server() {
        assertThat(services).containsOnlyKeys("opphav", "postgres", "minio", "mailpit");
    }

    @Test
    void every_image_is_pinned() throws IOException {
        var images = services.values().stream()
                .flatMap(service -> Stream.ofNullable(service.get("image")))
                .map(Object::toString);
        var bases = Stream.concat(lines("Dockerfile"), lines("docker/minio.Dockerfile"))
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ", -1)[1]);
        assertThat(Stream.concat(images, bases).toList())
                .hasSizeGreaterThan(4)
                .allMatch(image -> image.matches(PINNED));
    }

    @Test
    void the_service_is_given_only_settings_that_it_has() throws IOException {
        assertThat(Settings.read().defaults().keySet())
                .containsAll(environment("opphav").keySet());
    }

    @Test
    void the_service_and_its_database_know_the_same_password() {
        assertThat(environment("opphav").get("OPPHAV_DATABASE_PASSWORD"))
                .isEqualTo(environment("postgres").get("POSTGRES_PASSWORD"));
        assertThat(environment("opphav").get("OPPHAV_STORE_S3_SECRET_KEY"))
                .isEqualTo(environment("minio").get("MINIO_ROOT_PASSWORD"));
    }

    @Test
    void whatever_a_service_names_is_there() {
        var volumes = new TreeSet<>(section(compose.get("volumes")).keySet());
        services.forEach((name, service) -> {
            assertThat(services.keySet())
                    .as("depends_on of %s", name)
                    .containsAll(section(service.get("depends_on")).keySet());
            assertThat(volumes)
                    .as("volumes of %s", name)
                    .containsAll(strings(service.get("volumes")).stream()
                            .map(volume -> volume.split(":", -1)[0])
                            .toList());
        });
    }

    @Test
    void what_others_wait_for_says_when_it_is_well() throws IOException {
        assertThat(service("postgres")).containsKey("healthcheck");
        assertThat(lines("docker/minio.Dockerfile")).anyMatch(line -> line.startsWith("HEALTHCHECK"));
    }

    @Test
    void the_image_of_the_service_runs_on_a_jre_of_its_own_not_as_root_and_is_checked() throws IOException {
        var lines = lines("Dockerfile").toList();
        var last = lines.subList(
                lines.lastIndexOf(lines.stream()
                        .filter(line -> line.startsWith("FROM "))
                        .reduce((first, second) -> second)
                        .orElseThrow()),
                lines.size());
        assertThat(last.getFirst()).startsWith("FROM eclipse-temurin:25").contains("-jre-");
        assertThat(last).anyMatch(line -> line.matches("USER \\d{4,}"));
        assertThat(last).anyMatch(line -> line.startsWith("HEALTHCHECK") && line.contains("/health"));
    }

    private Map<String, String> environment(String service) {
        return section(service(service).get("environment"));
    }

    private Map<String, Object> service(String name) {
        return requireNonNull(services.get(name));
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> section(@Nullable Object yaml) {
        return yaml == null ? Map.of() : (Map<String, V>) yaml;
    }

    private static List<String> strings(@Nullable Object section) {
        return section instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream();
    }
}
