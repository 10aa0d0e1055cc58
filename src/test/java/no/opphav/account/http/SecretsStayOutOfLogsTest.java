package no.opphav.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import no.opphav.account.Invitations;
import no.opphav.account.Role;
import no.opphav.account.TestAccounts;
import no.opphav.testing.CapturedLog;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class SecretsStayOutOfLogsTest {
    private static final String WRONG = "et feil passord";

    private final RunningService service;

    SecretsStayOutOfLogsTest(RunningService service) {
        this.service = service;
    }

    @Test
    void neither_passwords_nor_tokens_nor_addresses_are_logged() throws IOException, InterruptedException {
        try (var log = CapturedLog.open()) {
            var administrator = TestAccounts.administrator(service).session().account();
            var email = TestAccounts.newEmail(service);
            var browser = Browser.without(service);
            var invitation = service.bean(Invitations.class).invite(email, Role.EDITOR, administrator.actor());
            browser.get("/nb/invitations/" + invitation.secret());
            browser.post("/nb/invitations/" + invitation.secret(), Map.of("name", "", "password", WRONG));
            var accepted = browser.post(
                    "/nb/invitations/" + invitation.secret(),
                    Map.of("name", "Ola Nordmann", "password", TestAccounts.PASSWORD));
            var failed = browser.post("/nb/sign-in", Map.of("email", email, "password", WRONG));
            var signedIn = browser.post("/nb/sign-in", Map.of("email", email, "password", TestAccounts.PASSWORD));
            browser.after(signedIn).get("/nb/editor/test-session");
            browser.after(signedIn).get("/test-failures/bug");
            browser.after(signedIn).post("/nb/sign-out", Map.of());

            assertThat(accepted.statusCode()).isEqualTo(303);
            assertThat(failed.statusCode()).isEqualTo(422);
            assertThat(signedIn.statusCode()).isEqualTo(303);
            assertThat(log.text())
                    .contains("incident")
                    .doesNotContain(
                            invitation.secret(),
                            WRONG,
                            TestAccounts.PASSWORD,
                            email,
                            "Ola Nordmann",
                            secret(Browser.setCookie(accepted)),
                            secret(Browser.setCookie(signedIn)));
        }
    }

    private static String secret(String setCookie) {
        return setCookie.replaceAll("opphav-session=([^;]+);.*", "$1");
    }
}
