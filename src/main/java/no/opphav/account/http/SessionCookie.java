package no.opphav.account.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import no.opphav.account.SignedIn;
import no.opphav.kernel.Site;
import no.opphav.kernel.Token;

/** The cookie by which a browser or program is known: not readable by scripts, not sent along from other sites. */
@Singleton
public final class SessionCookie {
    public static final String NAME = "opphav-session";

    private final boolean secure;
    private final Clock clock;

    SessionCookie(Site site, Clock clock) {
        this.secure = "https".equals(site.address().getScheme());
        this.clock = clock;
    }

    /** What a client keeps after signing in, for as long as the session can last. */
    public Cookie of(SignedIn signedIn) {
        return cookie(signedIn.token().secret())
                .maxAge(Duration.between(clock.instant(), signedIn.session().expiresAt()));
    }

    /** What makes a client forget the session. */
    public Cookie forgotten() {
        return cookie("").maxAge(0);
    }

    /** The token that a request carries, if it carries one. */
    public Optional<Token> token(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).flatMap(Token::parse);
    }

    private Cookie cookie(String value) {
        return Cookie.of(NAME, value)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(secure)
                .path("/");
    }
}
