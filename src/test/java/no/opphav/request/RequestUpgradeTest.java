package no.opphav.request;

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

/** What becomes of requests that an earlier version of the service took in. */
@ExtendWith(RunningService.class)
class RequestUpgradeTest {
    private static final Path MIGRATIONS = Path.of("db/migration");
    private static final String MOVES = "V170";

    private final TestDatabase database;

    RequestUpgradeTest(RunningService service) {
        this.database = TestDatabase.create(service);
    }

    @Test
    void requests_from_before_count_as_verified_and_what_was_fetched_as_delivered() throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            migrate(connection, version -> version.compareTo(MOVES) < 0);
            run(connection, """
                    INSERT INTO account (id, email, name, role, password_hash, created_at)
                    VALUES (gen_random_uuid(), 'ola@example.no', 'Ola', 'EDITOR', 'x', now());
                    INSERT INTO asset (id, slug, kind, rights_holder, contact, state, created_at, updated_at, revision)
                    VALUES (gen_random_uuid(), 'dekk', 'PRESENTATION', 'Vi', 'a@example.no', 'DRAFT', now(), now(), 1);
                    """);
            request(connection, "A", "SUBMITTED", "SUBMITTED");
            request(connection, "B", "APPROVED", "APPROVED");
            request(connection, "C", "APPROVED", "DELIVERED");
            request(connection, "D", "DECLINED", "DECLINED");
            migrate(connection, version -> version.compareTo(MOVES) >= 0);
            assertThat(states(connection))
                    .containsExactly(
                            "A SUBMITTED verified REQUESTER",
                            "B APPROVED verified EDITOR",
                            "C DELIVERED verified REQUESTER",
                            "D DECLINED verified EDITOR");
        }
    }

    private static void request(Connection connection, String reference, String state, String event)
            throws SQLException {
        run(connection, """
                WITH r AS (INSERT INTO presentation_request (id, reference, submission, asset_id, language,
                    correspondence, name, email, organisation, event, event_date, audience, state, created_at,
                    answer_due, decided_at, decided_by)
                SELECT gen_random_uuid(), '%1$s', gen_random_uuid(), s.id, 'nb', 'nb', 'Kari', 'kari@example.no', 'Skolen',
                    'Fagdag', DATE '2026-04-01', 'Alle', '%2$s', now(), DATE '2026-03-05',
                    CASE WHEN '%2$s' <> 'SUBMITTED' THEN now() END, CASE WHEN '%2$s' <> 'SUBMITTED' THEN a.id END
                FROM asset s, account a RETURNING id)
                INSERT INTO presentation_request_event (id, request_id, at, account_id, type)
                SELECT gen_random_uuid(), r.id, now(),
                    CASE WHEN '%3$s' IN ('APPROVED', 'DECLINED') THEN a.id END, '%3$s' FROM r, account a
                """.formatted(reference, state, event));
    }

    private static void migrate(Connection connection, Predicate<String> wanted) throws SQLException, IOException {
        List<Path> scripts;
        try (var all = Files.list(MIGRATIONS)) {
            scripts = all.filter(script -> wanted.test(script.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (var script : scripts) {
            run(connection, "BEGIN;\n" + Files.readString(script) + "\nCOMMIT;");
        }
    }

    private static List<String> states(Connection connection) throws SQLException {
        var states = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT r.reference || ' ' || r.state || CASE WHEN r.verified_at IS NULL THEN '' ELSE ' verified' END
                            || ' ' || e.party
                        FROM presentation_request r JOIN presentation_request_event e ON e.request_id = r.id ORDER BY 1
                        """)) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        }
        return states;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
