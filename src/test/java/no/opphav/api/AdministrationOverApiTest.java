package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.opphav.account.SignedIn;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class AdministrationOverApiTest {
    private final ApiClient administrator;
    private final ApiClient editor;
    private final ApiClient anyone;
    private final SignedIn person;

    AdministrationOverApiTest(RunningService service) {
        this.administrator = new ApiClient(service, TestAccounts.cookie(TestAccounts.administrator(service)));
        this.person = TestAccounts.editor(service);
        this.editor = new ApiClient(service, TestAccounts.cookie(person));
        this.anyone = ApiClient.without(service);
    }

    @Test
    void the_trail_is_read_page_by_page() {
        var first = administrator.get("/api/editor/audit?what=account&limit=1").ok();
        assertThat(first.each("entries")).hasSize(1);
        var next = administrator
                .get("/api/editor/audit?what=account&limit=1&cursor=" + first.text("next"))
                .ok();
        assertThat(next.first("entries").text("id"))
                .isNotEqualTo(first.first("entries").text("id"));
        assertThat(administrator.get("/api/editor/audit?who=" + id()).ok().each("entries"))
                .extracting(entry -> entry.text("action"))
                .contains("account.created");
        administrator
                .get("/api/editor/audit?who=meg&from=nei&limit=0")
                .isRefused(422, "invalid-fields", "who: unknown-account", "from: not-a-date", "limit: invalid");
        administrator.get("/api/editor/audit?cursor=tull").isRefused(422, "invalid-fields", "cursor: invalid");
    }

    @Test
    void the_health_is_read_by_programs() {
        var health = administrator.get("/api/editor/health").ok();
        assertThat(health.each("checks"))
                .extracting(check -> check.text("part"))
                .containsExactly("database", "store", "bytes", "disk", "mail", "jobs", "workers");
        assertThat(health.first("checks").text("state")).isEqualTo("good");
        assertThat(health.has("jobs")).isTrue();
    }

    @Test
    void an_administrator_reads_and_ends_the_sessions_of_others() {
        var sessions = administrator
                .get("/api/editor/accounts/" + id() + "/sessions")
                .ok()
                .each("sessions");
        assertThat(sessions).hasSize(1);
        assertThat(administrator
                        .delete("/api/editor/account/sessions/"
                                + sessions.getFirst().text("id"))
                        .status())
                .isEqualTo(204);
        editor.get("/api/editor/account/sessions").isRefused(401, "sign-in-required");
        administrator
                .get("/api/editor/accounts/" + UUID.randomUUID() + "/sessions")
                .isRefused(404, "not-found");
    }

    @Test
    void a_new_password_is_asked_for_and_a_link_that_never_was_sets_none() {
        var email = person.session().account().email().value();
        assertThat(anyone.post("/api/password-resets", "{\"email\": \"%s\"}".formatted(email))
                        .status())
                .isEqualTo(202);
        anyone.post("/api/password-resets", "{}").isRefused(422, "invalid-fields", "email: not-an-address");
        anyone.post("/api/password-resets/tull", "{\"password\": \"fire nye ord sammen\"}")
                .isRefused(404, "reset-invalid");
        assertThat(administrator
                        .post("/api/editor/accounts/" + id() + "/password-link", "")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void none_of_it_is_for_editors() {
        for (var path : List.of("audit", "health", "settings", "accounts/" + id() + "/sessions")) {
            editor.get("/api/editor/" + path).isRefused(403, "forbidden");
        }
    }

    private UUID id() {
        return person.session().account().id();
    }
}
