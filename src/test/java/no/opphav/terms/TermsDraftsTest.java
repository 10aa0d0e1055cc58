package no.opphav.terms;

import static no.opphav.testing.Refused.refused;
import static no.opphav.testing.TestAssets.SERVICE;
import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.testing.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class TermsDraftsTest {
    private static final LanguageTag NB = LanguageTag.BOKMAAL;
    private static final LanguageTag EN = LanguageTag.ENGLISH;
    private static final TermsTranslation TEXT = new TermsTranslation("Fri bruk", "Bruk det.", "Bruk det fritt.");

    private static final TermsRule CREDIT = new TermsRule(RuleKind.DUTY, "attribute", Map.of(NB, "kreditere oss"));

    private final RunningService service;
    private final Terms terms;
    private final TermsDrafts drafts;
    private final Slug code = new Slug("terms-" + unique());

    TermsDraftsTest(RunningService service) {
        this.service = service;
        this.terms = service.bean(Terms.class);
        this.drafts = service.bean(TermsDrafts.class);
    }

    @Test
    void what_cannot_be_seen_is_left_out_and_what_nobody_would_read_is_refused() {
        var begun = drafts.begin(code, Access.FREE, SERVICE).content();
        var unseen = new TermsTranslation("Fri\u0000 bruk", "Bruk\u0007 det.", "Alt.\u0000");
        var changed = drafts.change(code, begun.written(NB, unseen, List.of()), 1, SERVICE);
        assertThat(changed.content().translations())
                .containsEntry(NB, new TermsTranslation("Fri bruk", "Bruk det.", "Alt."));
        var endless = new TermsTranslation("x".repeat(201), "x".repeat(4_001), "Alt.");
        assertThatThrownBy(() -> begun.written(NB, endless, List.of()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(field -> field.field() + " " + field.reason())
                                .containsExactly("nb.name too-long", "nb.summary too-long"));
    }

    @Test
    void a_draft_is_written_in_steps_and_published_with_a_number() {
        var begun = drafts.begin(code, Access.FREE, SERVICE);
        assertThat(begun.number()).isEqualTo(1);
        assertThat(terms.current(code)).isEmpty();
        var ruled = begun.content()
                .with(null, Access.CONTEXT_ONLY, List.of(new TermsRule(RuleKind.PERMISSION, "use", Map.of())));
        var changed = drafts.change(code, ruled.written(NB, TEXT, List.of("bruke det")), 1, SERVICE);
        var published = drafts.publish(code, changed.revision(), SERVICE);
        assertThat(published.number()).isEqualTo(1);
        assertThat(published.access()).isEqualTo(Access.CONTEXT_ONLY);
        assertThat(published.rules().getFirst().in(NB)).isEqualTo("bruke det");
        assertThat(drafts.of(code)).isEmpty();
        assertThat(service.bean(AuditTrail.class).of(begun.id()))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("terms.draft-begun", "terms.draft-changed");
    }

    @Test
    void the_next_version_begins_as_a_copy_of_the_last_and_there_is_one_draft_of_it() {
        var first = published(rule(List.of(until("2026-12-31"))));
        var draft = drafts.beginNext(code, SERVICE);
        assertThat(draft.number()).isEqualTo(2);
        assertThat(draft.content()).isEqualTo(TermsContent.of(first));
        assertThat(drafts.beginNext(code, SERVICE)).isEqualTo(draft);
        assertThat(drafts.all()).contains(draft);
        refused(
                () -> drafts.publish(code, draft.revision(), SERVICE),
                ProblemCode.INVALID_FIELDS,
                "version: unchanged-version");
        var other = drafts.change(
                code,
                draft.content().with(null, Access.CONTEXT_ONLY, draft.content().rules()),
                draft.revision(),
                SERVICE);
        var second = drafts.publish(code, other.revision(), SERVICE);
        assertThat(second.number()).isEqualTo(2);
        assertThat(terms.numbers(code)).containsExactly(1, 2);
        assertThat(terms.version(code, 1)).contains(first);
    }

    @Test
    void a_code_that_is_taken_is_refused_at_the_field() {
        drafts.begin(code, Access.FREE, SERVICE);
        refused(() -> drafts.begin(code, Access.FREE, SERVICE), ProblemCode.SLUG_TAKEN, "code: taken");
    }

    @Test
    void of_two_editors_at_once_the_second_is_told() {
        var seen = drafts.begin(code, Access.FREE, SERVICE);
        var first = seen.content().written(NB, TEXT, List.of());
        drafts.change(code, first, seen.revision(), SERVICE);
        var second = seen.content().written(EN, TEXT, List.of());
        refused(() -> drafts.change(code, second, seen.revision(), SERVICE), ProblemCode.CHANGED_MEANWHILE);
        refused(() -> drafts.publish(code, seen.revision(), SERVICE), ProblemCode.CHANGED_MEANWHILE);
        refused(() -> drafts.discard(code, seen.revision(), SERVICE), ProblemCode.CHANGED_MEANWHILE);
        assertThat(drafts.of(code).orElseThrow().content()).isEqualTo(first);
    }

    @Test
    void a_name_that_turns_the_direction_of_what_stands_beside_it_is_refused() {
        var draft = drafts.begin(code, Access.FREE, SERVICE);
        refused(
                () -> draft.content().written(NB, new TermsTranslation("Fri \u202Ekurb", "Bruk.", "Alt."), List.of()),
                ProblemCode.INVALID_FIELDS,
                "nb.name: turns-direction");
        assertThat(draft.content().written(NB, new TermsTranslation("Fri \u200Fbruk", "Bruk.", "Alt."), List.of()))
                .isNotNull();
    }

    @Test
    void what_a_draft_already_says_changes_nothing() {
        var seen = drafts.begin(code, Access.FREE, SERVICE);
        assertThat(drafts.change(code, seen.content(), 99, SERVICE)).isEqualTo(seen);
    }

    @Test
    void all_that_is_missing_is_named_and_nothing_is_published() {
        var draft = drafts.begin(code, Access.FREE, SERVICE);
        refused(
                () -> drafts.publish(code, 1, SERVICE),
                ProblemCode.INVALID_FIELDS,
                "rules: no-rules",
                "nb.name: required",
                "nb.summary: required",
                "nb.fullText: required");
        var english = draft.content()
                .with(null, Access.FREE, List.of(new TermsRule(RuleKind.DUTY, "attribute", Map.of())))
                .written(EN, TEXT, List.of(" "))
                .without(NB);
        drafts.change(code, english, 1, SERVICE);
        refused(
                () -> drafts.publish(code, 2, SERVICE),
                ProblemCode.INVALID_FIELDS,
                "nb.name: bokmaal-needed",
                "en.rules.0: required");
        assertThat(terms.current(code)).isEmpty();
        assertThat(drafts.of(code)).isPresent();
    }

    @Test
    void what_permits_and_forbids_the_same_is_never_published() {
        drafts.begin(code, Access.FREE, SERVICE);
        var never = new TermsRule(RuleKind.PROHIBITION, "use", Map.of(NB, "bruke det"));
        drafts.change(code, content(rule(List.of()), never), 1, SERVICE);
        refused(() -> drafts.publish(code, 2, SERVICE), ProblemCode.INVALID_FIELDS, "rules.0: contradicts-rule");
        var elsewhere = new TermsConstraint(LeftOperand.PURPOSE, Operator.NEQ, "undervisning");
        var narrowed =
                new TermsRule(RuleKind.PROHIBITION, Action.USE, List.of(elsewhere), Map.of(NB, "bruke det ellers"));
        drafts.change(code, content(rule(List.of()), narrowed), 2, SERVICE);
        assertThat(drafts.publish(code, 3, SERVICE).number()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CC-BY-4.0 | permission use | licence: licence-needs-credit",
                "CC-BY-4.0 | duty attribute, prohibition CommercialUse | rules.1: contradicts-licence",
                "CC-BY-SA-4.0 | duty attribute | licence: licence-needs-share-alike",
                "CC-BY-NC-4.0 | duty attribute, prohibition CommercialUse | ",
                "CC-BY-ND-4.0 | duty attribute, permission translate | rules.1: contradicts-licence",
                "CC0-1.0 | permission use | ",
                "CC0-1.0 | permission use, duty attribute | rules.1: contradicts-licence",
                "http://publications.europa.eu/resource/authority/licence/CC_BYSA_4_0 | duty attribute "
                        + "| licence: licence-needs-share-alike",
                "https://creativecommons.org/licenses/by/4.0/deed.no | permission use | licence: licence-needs-credit",
                "NLOD-2.0 | duty attribute, prohibition distribute | rules.1: contradicts-licence",
                "https://direktoratet.example/lisens | permission use | access: free-needs-credit",
                " | permission use, prohibition sell | access: free-needs-credit",
                " | duty attribute, permission display, prohibition play | rules.1: contradicts-rule"
            })
    void rules_that_say_something_else_than_the_licence_or_the_access_are_named(
            @Nullable String licence, String rules, @Nullable String problem) {
        var read = Arrays.stream(rules.split(", "))
                .map(rule -> rule.split(" "))
                .map(rule ->
                        new TermsRule(RuleKind.valueOf(rule[0].toUpperCase(Locale.ROOT)), rule[1], Map.of(NB, "x")))
                .toList();
        assertThat(ruled(licence, read).missing())
                .extracting(Object::toString)
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void a_licence_that_lets_all_use_it_anywhere_is_for_no_single_context() {
        var content = new TermsContent(
                LicenceUri.of("CC-BY-4.0").orElseThrow(), Access.CONTEXT_ONLY, List.of(CREDIT), Map.of(NB, TEXT));
        assertThat(content.missing()).extracting(Object::toString).containsExactly("access: licence-knows-no-context");
    }

    @Test
    void a_draft_that_is_thrown_away_takes_unpublished_terms_with_it_but_no_version() {
        drafts.begin(code, Access.FREE, SERVICE);
        drafts.discard(code, 1, SERVICE);
        refused(() -> drafts.beginNext(code, SERVICE), ProblemCode.TERMS_NOT_FOUND);
        var version = published(rule(List.of()));
        drafts.discard(code, drafts.beginNext(code, SERVICE).revision(), SERVICE);
        assertThat(terms.current(code)).contains(version);
        refused(() -> drafts.publish(code, 1, SERVICE), ProblemCode.TERMS_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'; DROP TABLE usage_terms; --", "<b>\"Å & Ø\"</b>", "שלום \u200F x", "👩🏽‍🏫 🎓", "a\\b%_"})
    void names_are_kept_as_they_were_written(String name) {
        drafts.begin(code, Access.FREE, SERVICE);
        var content = content(rule(List.of())).written(NB, new TermsTranslation(name, name, name), List.of(name));
        drafts.change(code, content, 1, SERVICE);
        var version = drafts.publish(code, 2, SERVICE);
        assertThat(version.in(NB)).isEqualTo(new TermsTranslation(name, name, name));
        assertThat(version.rules().getFirst().in(NB)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE_TIME, LTEQ, tomorrow, not-a-moment",
        "DATE_TIME, LTEQ, 2026-02-30, not-a-moment",
        "DATE_TIME, IS_A, 2026-02-01, operator-unsuitable",
        "SPATIAL, EQ, Norge, not-a-uri",
        "SPATIAL, EQ, https://exa mple.no, not-a-uri",
        "SPATIAL, EQ, javascript:alert(1), not-a-uri",
        "COUNT, LTEQ, 0, not-a-count",
        "LANGUAGE, EQ, klingonsk, unknown-language",
        "PURPOSE, LT, teaching, operator-unsuitable",
        "PURPOSE, EQ, ' ', required"
    })
    void a_constraint_without_a_meaning_is_refused(LeftOperand left, Operator operator, String right, String reason) {
        var constraint = new TermsConstraint(left, operator, right);
        refused(
                () -> content(rule(List.of(constraint))),
                ProblemCode.INVALID_FIELDS,
                "rules.0.constraints.0: " + reason);
    }

    @Test
    void what_ends_before_it_begins_is_refused() {
        var backwards = List.of(
                new TermsConstraint(LeftOperand.DATE_TIME, Operator.GTEQ, "2026-06-02"),
                new TermsConstraint(LeftOperand.DATE_TIME, Operator.LTEQ, "2026-06-01T23:00:00Z"));
        refused(
                () -> content(rule(backwards)),
                ProblemCode.INVALID_FIELDS,
                "rules.0.constraints.0: ends-before-it-begins");
        var oneDay = List.of(
                new TermsConstraint(LeftOperand.DATE_TIME, Operator.GTEQ, "2026-06-02"),
                new TermsConstraint(LeftOperand.DATE_TIME, Operator.LTEQ, "2026-06-02"));
        assertThat(content(rule(oneDay)).rules().getFirst().constraints()).isEqualTo(oneDay);
    }

    @ParameterizedTest
    @CsvSource({
        "CC-BY-4.0, https://spdx.org/licenses/CC-BY-4.0",
        "NLOD-2.0, https://spdx.org/licenses/NLOD-2.0",
        "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0, "
                + "http://publications.europa.eu/resource/authority/licence/CC_BY_4_0",
        "https://direktoratet.example/lisens, https://direktoratet.example/lisens",
        "CC-BY-9.9,",
        "https://spdx.org/licenses/CC-BY-9.9,",
        "http://publications.europa.eu/resource/authority/licence/cc by,",
        "ftp://example.no/x,",
        "https://,",
        "javascript:alert(1),"
    })
    void a_licence_is_an_identifier_that_there_is_or_an_address(String written, @Nullable String uri) {
        assertThat(LicenceUri.of(written).map(URI::toString).orElse(null)).isEqualTo(uri);
    }

    @Test
    void the_database_refuses_to_change_the_constraints_of_a_published_version() {
        var version = published(rule(List.of(until("2026-12-31"))));
        for (var change : List.of(
                "DELETE FROM terms_constraint WHERE terms_version_id = ?",
                "UPDATE terms_constraint SET right_operand = '2027-01-01' WHERE terms_version_id = ?",
                "INSERT INTO terms_constraint VALUES (?, 0, 7, 'count', 'lteq', '1')",
                "DELETE FROM terms_rule WHERE terms_version_id = ?")) {
            assertThatThrownBy(() -> execute(change, version.id())).hasMessageContaining("cannot be changed");
        }
        assertThat(terms.byId(version.id())).contains(version);
    }

    private void execute(String sql, UUID id) throws SQLException {
        var source = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    private TermsVersion published(TermsRule rule) {
        drafts.begin(code, Access.FREE, SERVICE);
        drafts.change(code, content(rule), 1, SERVICE);
        return drafts.publish(code, 2, SERVICE);
    }

    private static TermsContent content(TermsRule... rules) {
        return ruled(
                null, Stream.concat(Arrays.stream(rules), Stream.of(CREDIT)).toList());
    }

    private static TermsContent ruled(@Nullable String licence, List<TermsRule> rules) {
        var uri = licence == null ? null : LicenceUri.of(licence).orElseThrow();
        return new TermsContent(uri, Access.FREE, rules, Map.of(NB, TEXT));
    }

    private static TermsRule rule(List<TermsConstraint> constraints) {
        return new TermsRule(RuleKind.PERMISSION, Action.USE, constraints, Map.of(NB, "bruke det"));
    }

    private static TermsConstraint until(String day) {
        return new TermsConstraint(LeftOperand.DATE_TIME, Operator.LTEQ, day);
    }
}
