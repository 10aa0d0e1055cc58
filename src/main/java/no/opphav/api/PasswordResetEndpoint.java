package no.opphav.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Objects;
import no.opphav.account.PasswordResets;
import no.opphav.account.http.ClientNetworks;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;

/** Asking for a link by which a forgotten password is set anew, and setting it. */
@Controller("/api/password-resets")
@Secured(SecurityRule.IS_ANONYMOUS)
class PasswordResetEndpoint {
    private final PasswordResets resets;
    private final ClientNetworks networks;

    PasswordResetEndpoint(PasswordResets resets, ClientNetworks networks) {
        this.resets = resets;
        this.networks = networks;
    }

    @Post
    HttpResponse<Void> ask(@Body ResetAskedBody body, HttpRequest<?> request) {
        var language = switch (Objects.requireNonNullElse(body.language(), "")) {
            case "nn" -> new LanguageTag("nn");
            case "en" -> new LanguageTag("en");
            default -> LanguageTag.BOKMAAL;
        };
        resets.ask(Objects.requireNonNullElse(body.email(), ""), language, networks.of(request));
        return Secret.closed(HttpResponse.accepted());
    }

    @Post("/{token}")
    HttpResponse<Void> set(@PathVariable String token, @Body NewPasswordBody body, HttpRequest<?> request) {
        resets.set(
                Token.parse(token).orElseThrow(() -> Problem.of(ProblemCode.RESET_INVALID)),
                Objects.requireNonNullElse(body.password(), ""),
                networks.of(request));
        return Secret.closed(HttpResponse.noContent());
    }
}
