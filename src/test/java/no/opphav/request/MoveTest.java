package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RunningService.class)
class MoveTest {
    private final RunningService service;
    private final TestRequests samples;
    private final Moves moves;

    MoveTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.moves = service.bean(Moves.class);
    }

    @Test
    void the_database_allows_exactly_the_moves_that_are_defined() throws SQLException {
        var defined = Arrays.stream(Move.values())
                .flatMap(move -> Arrays.stream(RequestState.values())
                        .filter(move::isFrom)
                        .map(from -> from + " > " + move.to() + " by " + move.party()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(allowed()).isEqualTo(defined);
    }

    @Test
    void between_two_states_there_is_at_most_one_move_of_anybodys() {
        for (var from : RequestState.values()) {
            var targets = Arrays.stream(Move.values())
                    .filter(move -> move.isFrom(from))
                    .map(move -> move.to() + " by " + move.party())
                    .toList();
            assertThat(targets).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_request_that_is_over_moves_no_more_unless_access_is_given_anew_and_any_other_can_end(RequestState state) {
        var ends =
                Arrays.stream(Move.values()).filter(move -> move.isFrom(state)).toList();
        if (state.isOver()) {
            var again = state == RequestState.CLOSED || state == RequestState.REVOKED;
            assertThat(ends).isEqualTo(again ? List.of(Move.EXTEND) : List.of());
        } else {
            assertThat(ends).anyMatch(move -> move.to() == RequestState.WITHDRAWN);
            assertThat(ends).anyMatch(move -> move.party() == Party.SERVICE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_database_refuses_every_other_move(RequestState to) {
        var request = samples.waiting();
        var possible = EnumSet.of(
                RequestState.SUBMITTED, RequestState.NEEDS_INFORMATION, RequestState.WITHDRAWN, RequestState.EXPIRED);
        var decided = Set.of(RequestState.APPROVED, RequestState.DECLINED);
        if (possible.contains(to) || decided.contains(to)) {
            return;
        }
        assertThatThrownBy(() ->
                        samples.sql("UPDATE presentation_request SET state = ? WHERE id = ?", to.name(), request.id()))
                .hasStackTraceContaining("cannot move from SUBMITTED to " + to);
    }

    @Test
    void every_request_begins_unverified() {
        var request = samples.waiting();
        assertThatThrownBy(() -> samples.sql(
                        "INSERT INTO presentation_request (id, reference, submission, asset_id, language, correspondence,"
                                + " name, email, organisation, event, event_date, audience, state, created_at, moved_at,"
                                + " verified_at, answer_due)"
                                + " SELECT gen_random_uuid(), 'X', gen_random_uuid(), asset_id, language, correspondence,"
                                + " name, email, organisation, event, event_date, audience, state, created_at, moved_at,"
                                + " verified_at, answer_due FROM presentation_request WHERE id = ?",
                        request.id()))
                .hasStackTraceContaining("cannot begin as SUBMITTED");
    }

    @Test
    void a_move_that_cannot_be_made_is_refused_and_says_where_the_request_stands() {
        var request = samples.waiting();
        assertThatThrownBy(() -> moves.make(request.id(), Move.ANSWER, new Mover.Requester(), ""))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_STATE);
                    assertThat(problem.arguments()).containsExactly("submitted");
                });
    }

    @Test
    void nobody_makes_the_move_of_another() {
        var request = samples.waiting();
        assertThatThrownBy(() -> moves.make(request.id(), Move.EXPIRE, new Mover.Requester(), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(samples.state(request)).isEqualTo(RequestState.SUBMITTED);
    }

    private Set<String> allowed() throws SQLException {
        var allowed = new TreeSet<String>();
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT from_state, to_state, party FROM request_move")) {
            while (rows.next()) {
                allowed.add(rows.getString(1) + " > " + rows.getString(2) + " by " + rows.getString(3));
            }
        }
        return allowed;
    }
}
