package no.opphav.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import no.opphav.account.Accounts;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class SignInPagesTest {
    private static final String INSIDE = "/nb/editor/test-session";

    private final RunningService service;
    private final Browser stranger;

    SignInPagesTest(RunningService service) {
        this.service = service;
        this.stranger = Browser.without(service);
    }

    @Test
    void whoever_wants_an_editors_page_signs_in_first_and_goes_on_to_it() throws IOException, InterruptedException {
        var sent = stranger.get(INSIDE + "?filter=a%20b");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Browser.location(sent)).startsWith("/nb/sign-in?to=%2Fnb%2Feditor%2Ftest-session");
        var form = stranger.get(Browser.location(sent));
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"to\" value=\"/nb/editor/test-session?filter=a%20b\"");
        var signedIn = signIn(TestAccounts.PASSWORD, INSIDE);
        assertThat(Browser.location(signedIn)).isEqualTo(INSIDE);
        assertThat(stranger.after(signedIn).get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_for_this_site_alone_and_hidden_from_scripts() throws IOException, InterruptedException {
        assertThat(Browser.setCookie(signIn(TestAccounts.PASSWORD, "")))
                .containsIgnoringCase("HttpOnly")
                .contains("opphav-session=", "SameSite=Lax", "Path=/", "Max-Age=1209600")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void a_wrong_password_shows_the_form_again_with_the_address_but_not_the_password()
            throws IOException, InterruptedException {
        var answer = signIn("feil passord her", INSIDE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("E-postadressen og passordet hører ikke sammen.", "@example.no", "value=\"" + INSIDE + "\"")
                .doesNotContain("feil passord her");
        assertThat(Browser.setCookie(answer)).isEmpty();
    }

    @Test
    void too_many_wrong_passwords_are_refused_in_words() throws IOException, InterruptedException {
        var email = TestAccounts.newEmail(service);
        for (int i = 0; i < 10; i++) {
            assertThat(post(email, "feil " + i, "").statusCode()).isEqualTo(422);
        }
        var answer = post(email, "feil", "");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Vent en stund, og prøv igjen.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/nb",
                "/\\evil.example",
                "/nb/..//evil.example\r\nX: y",
                "javascript:alert(1)",
                "/nb@evil.example",
                "",
                "/files/x",
                "/nb/sign-out#x",
                "/nb/%zz"
            })
    void nobody_is_sent_to_another_site(String to) throws IOException, InterruptedException {
        var answer = signIn(TestAccounts.PASSWORD, to);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/nb/editor");
    }

    @Test
    void who_is_signed_in_need_not_again() throws IOException, InterruptedException {
        var editor = new Browser(service, TestAccounts.cookie(TestAccounts.editor(service)));
        var answer = editor.get("/en/sign-in?to=/en/editor/requests");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo("/en/editor/requests");
    }

    @Test
    void signing_in_again_ends_the_session_before() throws IOException, InterruptedException {
        var before = TestAccounts.editor(service);
        var editor = new Browser(service, TestAccounts.cookie(before));
        var email = before.session().account().email().value();
        var again = editor.post("/nb/sign-in", Map.of("email", email, "password", TestAccounts.PASSWORD));
        assertThat(Browser.setCookie(again)).isNotEmpty();
        assertThat(editor.get(INSIDE).statusCode()).isEqualTo(303);
        assertThat(editor.after(again).get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_and_says_so() throws IOException, InterruptedException {
        var editor = new Browser(service, TestAccounts.cookie(TestAccounts.editor(service)));
        var out = editor.post("/nb/sign-out", Map.of());
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(Browser.setCookie(out)).contains("opphav-session=;", "Max-Age=0");
        assertThat(editor.get(Browser.location(out)).body()).contains("Du er logget ut.");
        assertThat(editor.get(INSIDE).statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_takes_a_button_not_a_link() throws IOException, InterruptedException {
        assertThat(stranger.get("/nb/sign-out").statusCode()).isEqualTo(405);
    }

    @Test
    void a_session_that_is_ended_elsewhere_opens_nothing_from_then_on() throws IOException, InterruptedException {
        var signedIn = TestAccounts.editor(service);
        var editor = new Browser(service, TestAccounts.cookie(signedIn));
        assertThat(editor.get(INSIDE).statusCode()).isEqualTo(200);
        service.bean(Accounts.class)
                .revoke(signedIn.session().id(), signedIn.session().account().actor());
        assertThat(editor.get(INSIDE).statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_that_is_not_used_ends() throws IOException, InterruptedException {
        var editor = new Browser(service, TestAccounts.cookie(TestAccounts.editor(service)));
        service.clock().tick(Duration.ofHours(12));
        assertThat(editor.get(INSIDE).statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_sent_without_session_is_kept_until_after_signing_in() throws IOException, InterruptedException {
        var answer = stranger.post(INSIDE, Map.of());
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(Browser.location(answer)).startsWith("/nb/sign-in/kept");
    }

    @Test
    void a_program_without_session_is_told_so() throws IOException, InterruptedException {
        var answer = stranger.get("/api/editor/test-session");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("\"code\":\"sign-in-required\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opphav-session=",
                "opphav-session=x",
                "opphav-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void a_cookie_that_opens_nothing_is_no_cookie(String cookie) throws IOException, InterruptedException {
        assertThat(new Browser(service, cookie).get("/api/editor/test-session").statusCode())
                .isEqualTo(401);
        assertThat(new Browser(service, cookie).get("/api/test-anyone").body()).isEqualTo("nobody");
    }

    @Test
    void an_administrators_page_is_closed_to_editors() throws IOException, InterruptedException {
        var editor = new Browser(service, TestAccounts.cookie(TestAccounts.editor(service)));
        var answer = editor.get("/nb/editor/test-administrator");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Du har ikke tilgang til dette");
        var administrator = new Browser(service, TestAccounts.cookie(TestAccounts.administrator(service)));
        assertThat(administrator.get("/nb/editor/test-administrator").statusCode())
                .isEqualTo(200);
        assertThat(administrator.get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void what_an_editor_sees_is_kept_by_no_cache() throws IOException, InterruptedException {
        var editor = new Browser(service, TestAccounts.cookie(TestAccounts.editor(service)));
        assertThat(editor.get(INSIDE).headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    private HttpResponse<String> signIn(String password, String to) throws IOException, InterruptedException {
        var email = TestAccounts.editor(service).session().account().email().value();
        return post(email, password, to);
    }

    private HttpResponse<String> post(String email, String password, String to)
            throws IOException, InterruptedException {
        return stranger.post("/nb/sign-in", Map.of("email", email, "password", password, "to", to));
    }
}
