package no.opphav.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a database in which an earlier version of the service has written. */
@ExtendWith(RunningService.class)
class PlaceUpgradeTest {
    private static final Path MIGRATIONS = Path.of("db/migration");
    private static final String BEFORE = "V110";
    private static final String NAMED = "V152";
    private static final List<String> TYPES =
            List.of("image/jpeg", "image/svg+xml", "video/mp4", "audio/mp4", "application/pdf");

    private final TestDatabase database;

    PlaceUpgradeTest(RunningService service) {
        this.database = TestDatabase.create(service);
    }

    @Test
    void what_may_say_where_it_was_made_is_held_and_looked_into() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            migrate(connection, version -> version.compareTo(BEFORE) < 0);
            write(connection);
            migrate(connection, version -> version.compareTo(BEFORE) >= 0 && version.compareTo(NAMED) < 0);
            assertThat(held(connection)).containsExactly("image/jpeg waiting");
            assertThat(looks(connection)).isEqualTo(1);

            run(connection, "UPDATE held_file SET looked_at = now(); DELETE FROM scheduled_tasks");
            migrate(connection, version -> version.compareTo(NAMED) >= 0);
            assertThat(held(connection))
                    .containsExactly("audio/mp4 waiting", "image/jpeg waiting", "video/mp4 waiting");
            assertThat(looks(connection)).isEqualTo(1);
        }
    }

    @Test
    void nothing_is_looked_for_where_nothing_was_taken_in() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            migrate(connection, version -> true);
            assertThat(held(connection)).isEmpty();
            assertThat(looks(connection)).isZero();
        }
    }

    private static void migrate(Connection connection, Predicate<String> wanted) throws SQLException, IOException {
        List<Path> scripts;
        try (var all = Files.list(MIGRATIONS)) {
            scripts = all.filter(script -> wanted.test(script.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (var script : scripts) {
            run(connection, Files.readString(script));
        }
    }

    private static void write(Connection connection) throws SQLException {
        run(connection, """
                INSERT INTO asset (id, slug, kind, rights_holder, contact, state, created_at, updated_at, revision)
                VALUES (gen_random_uuid(), 'verk', 'FILM', 'Direktoratet', 'a@example.no', 'DRAFT', now(), now(), 1);
                INSERT INTO language_variant (id, asset_id, language, state, updated_at)
                SELECT gen_random_uuid(), id, 'nb', 'DRAFT', now() FROM asset;
                INSERT INTO stored_object (checksum, size, stored_at) VALUES (repeat('ab', 32), 10, now());
                """);
        for (var type : TYPES) {
            run(connection, """
                    WITH r AS (INSERT INTO rendition (id, variant_id, role, position)
                        SELECT gen_random_uuid(), id, 'FORMAT', 1 FROM language_variant RETURNING id)
                    INSERT INTO file (id, rendition_id, number, checksum, size, media_type, name, created_at)
                    SELECT gen_random_uuid(), r.id, 1, repeat('ab', 32), 10, '%s', 'fil', now() FROM r;
                    """.formatted(type));
        }
    }

    private static List<String> held(Connection connection) throws SQLException {
        var held = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT f.media_type || CASE WHEN h.looked_at IS NULL THEN ' waiting' ELSE ' kept' END
                        FROM held_file h JOIN file f ON f.id = h.file_id ORDER BY 1
                        """)) {
            while (rows.next()) {
                held.add(rows.getString(1));
            }
        }
        return held;
    }

    private static int looks(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'look-for-places'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
