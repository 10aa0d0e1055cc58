package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.opphav.account.SignIn;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The trail, the health and the people, as administrators have them. */
@ExtendWith(RunningService.class)
class AdministrationTest {
    private static final Pattern REVOKE =
            Pattern.compile("action=\"(/nb/editor/people/[^\"]+/sessions/[^\"]+/revoke)\"");

    private final RunningService service;
    private final EditorBrowser editor;
    private final EditorBrowser administrator;

    AdministrationTest(RunningService service) {
        this.service = service;
        this.editor = new EditorBrowser(service);
        this.administrator = new EditorBrowser(service, TestAccounts.administrator(service));
    }

    @Test
    void the_trail_is_searched_paged_and_taken_away_as_a_table() {
        var who = editor.editor().session().account().id();
        for (var page : Map.of("nb", "Spor", "nn", "Spor", "en", "Audit trail").entrySet()) {
            assertThat(administrator.open("/" + page.getKey() + "/editor/audit").body())
                    .contains("<h1>" + page.getValue());
        }
        var found = administrator.open("/nb/editor/audit?what=account.created&who=" + who);
        assertThat(found.body())
                .contains("Konto laget", "/nb/editor/people/" + who, "audit.csv?who=" + who, "/api/editor/audit?who=");
        assertThat(administrator.open("/nb/editor/audit?q=finnes-ikke-i-sporet").body())
                .contains("Ingenting i sporet passer.");
        var csv = administrator.open("/nb/editor/audit.csv?who=" + who);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body()).startsWith("\ufeffNår;Hvem;Hva;").contains("account.created");
    }

    @Test
    void a_search_that_makes_no_sense_is_answered_at_its_field() {
        assertThat(administrator.open("/nb/editor/audit?from=i+fjor").body()).contains("id=\"error-from\"");
        assertThat(administrator.open("/nb/editor/audit?who=meg").statusCode()).isEqualTo(422);
        assertThat(administrator.open("/nb/editor/audit?cursor=tull").statusCode())
                .isEqualTo(422);
        assertThat(administrator
                        .open("/nb/editor/audit?q=" + "%22%27%25_%5C".repeat(50))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_health_says_in_words_how_everything_is() {
        var sql = new TestRequests(service);
        sql.sql("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, consecutive_failures,
                    last_failure)
                VALUES ('count-days', 'recurring', '2999-01-01', false, 1, 3, '2026-03-01')
                """);
        try {
            for (var page : Map.of("nb", "Feilet 3 ganger", "nn", "Feila 3 gonger", "en", "Failed 3 times")
                    .entrySet()) {
                var answer = administrator.open("/" + page.getKey() + "/editor/health");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains(page.getValue(), "count-days");
            }
        } finally {
            sql.sql("DELETE FROM scheduled_tasks WHERE task_name = 'count-days'");
        }
    }

    @Test
    void an_administrator_sees_where_somebody_is_signed_in_and_ends_it() {
        var person = "/nb/editor/people/" + editor.editor().session().account().id();
        var revoke = REVOKE.matcher(administrator.open(person).body());
        assertThat(revoke.find()).isTrue();
        var ended = administrator.post(revoke.group(1), Map.of());
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(administrator.follow(ended).body()).contains("Ikke logget inn noe sted.");
        assertThat(service.bean(SignIn.class).session(editor.editor().token())).isEmpty();
    }

    @Test
    void an_administrator_has_a_link_to_a_new_password_sent() {
        var person = "/nb/editor/people/" + editor.editor().session().account().id();
        var sent = administrator.post(person + "/password-link", Map.of());
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(administrator.follow(sent).body()).contains("Lenken til et nytt passord er på vei");
    }

    @Test
    void none_of_it_is_for_editors() {
        for (var path : List.of(
                "audit",
                "audit.csv",
                "health",
                "people/" + editor.editor().session().account().id())) {
            assertThat(editor.open("/nb/editor/" + path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void whoever_has_forgotten_a_password_asks_for_a_link_and_hears_the_same_whether_there_is_an_account() {
        var email = editor.editor().session().account().email().value();
        assertThat(editor.open("/nb/forgotten-password").body()).contains("Glemt passordet?");
        var known = editor.post("/nb/forgotten-password", Map.of("email", email));
        var unknown = editor.post("/nb/forgotten-password", Map.of("email", "ingen." + email));
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(editor.post("/nb/forgotten-password", Map.of("email", "nei")).statusCode())
                .isEqualTo(422);
        assertThat(editor.open("/nb/new-password/tull").statusCode()).isEqualTo(404);
        var strings =
                new TestRequests(service).strings("SELECT template FROM outbox_message WHERE recipient = ?", email);
        assertThat(strings).containsExactly("password-reset");
    }
}
