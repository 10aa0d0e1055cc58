package no.opphav.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.account.http.ClientNetworks;
import no.opphav.kernel.Slug;
import no.opphav.statistics.Plays;

/** Counts that films begin to play, and nothing of whoever plays them. */
@Controller("/api/plays")
@Secured(SecurityRule.IS_ANONYMOUS)
class PlayEndpoint {
    private final Plays plays;
    private final ClientNetworks networks;

    PlayEndpoint(Plays plays, ClientNetworks networks) {
        this.plays = plays;
        this.networks = networks;
    }

    @Post
    HttpResponse<Void> count(HttpRequest<?> request, @Body PlayBody body) {
        var fields = new Fields();
        var film = fields.read("asset", body.asset(), Slug::parse, "invalid");
        var language = fields.language("language", body.language());
        fields.make(() -> {
            plays.count(
                    film.orElseThrow(),
                    language.orElseThrow(),
                    networks.of(request).key());
            return true;
        });
        return HttpResponse.noContent();
    }
}
