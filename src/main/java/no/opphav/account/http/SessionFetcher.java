package no.opphav.account.http;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import no.opphav.account.Account;
import no.opphav.account.Role;
import no.opphav.account.Session;
import no.opphav.account.SignIn;
import no.opphav.kernel.Token;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Finds out who a request comes from, by its cookie. */
@Singleton
class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    static final String SESSION = "session";

    private final SessionCookie cookie;
    private final SignIn signIn;
    private final ExecutorService executor;

    SessionFetcher(SessionCookie cookie, SignIn signIn, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.cookie = cookie;
        this.signIn = signIn;
        this.executor = executor;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return cookie.token(request)
                .map(token -> Publishers.<Authentication>fromCompletableFuture(
                        () -> CompletableFuture.supplyAsync(() -> authentication(token), executor)))
                .orElseGet(Publishers::empty);
    }

    private @Nullable Authentication authentication(Token token) {
        return signIn.session(token).map(SessionFetcher::authentication).orElse(null);
    }

    private static Authentication authentication(Session session) {
        return Authentication.build(
                session.account().id().toString(), roles(session.account()), Map.of(SESSION, session));
    }

    private static List<String> roles(Account account) {
        return account.isAdministrator()
                ? List.of(Role.EDITOR.name(), Role.ADMINISTRATOR.name())
                : List.of(Role.EDITOR.name());
    }
}
