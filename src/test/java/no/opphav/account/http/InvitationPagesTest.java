package no.opphav.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import no.opphav.account.Invitations;
import no.opphav.account.Role;
import no.opphav.account.TestAccounts;
import no.opphav.kernel.Token;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class InvitationPagesTest {
    private final Browser browser;
    private final String email;
    private final Token token;

    InvitationPagesTest(RunningService service) {
        this.browser = Browser.without(service);
        this.email = TestAccounts.newEmail(service);
        var by = TestAccounts.administrator(service).session().account().actor();
        this.token = service.bean(Invitations.class).invite(email, Role.EDITOR, by);
    }

    @Test
    void opening_the_link_changes_nothing_however_often() throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            var page = browser.get("/en/invitations/" + token.secret());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(email, "you are an editor");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("strict-origin");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void sending_the_form_makes_the_account_and_signs_in() throws IOException, InterruptedException {
        var answer = accept(TestAccounts.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/nb/editor");
        assertThat(browser.after(answer).get("/nb/editor/test-session").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_link_that_is_used_says_so() throws IOException, InterruptedException {
        accept(TestAccounts.PASSWORD);
        assertThat(accept(TestAccounts.PASSWORD).statusCode()).isEqualTo(404);
        var page = browser.get("/nb/invitations/" + token.secret());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Invitasjonen virker ikke");
    }

    @Test
    void a_weak_password_is_refused_at_its_field() throws IOException, InterruptedException {
        var answer = accept("kort");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Skriv minst 12 tegn.", "value=\"Ola &amp; Kari\"")
                .doesNotContain("value=\"kort\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%27%20OR%201=1"})
    void a_guessed_link_leads_nowhere(String guess) throws IOException, InterruptedException {
        assertThat(browser.get("/nb/invitations/" + guess).statusCode()).isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> accept(String password) throws IOException, InterruptedException {
        return browser.post("/nb/invitations/" + token.secret(), Map.of("name", "Ola & Kari", "password", password));
    }
}
