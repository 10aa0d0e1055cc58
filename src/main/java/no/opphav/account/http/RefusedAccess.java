package no.opphav.account.http;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.regex.Pattern;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** Sends whoever wants an editor's page to sign in first; refuses everything else that is not the caller's. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class RefusedAccess implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {
    private static final Pattern EDITOR_PAGE = Pattern.compile("/(nb|nn|en)/editor(/.*)?", Pattern.DOTALL);

    private final ExceptionHandler<Problem, HttpResponse<?>> problems;

    RefusedAccess(ExceptionHandler<Problem, HttpResponse<?>> problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, AuthorizationException refusal) {
        if (refusal.isForbidden()) {
            return problems.handle(request, Problem.of(ProblemCode.FORBIDDEN));
        }
        var page = EDITOR_PAGE.matcher(request.getPath());
        if (page.matches() && isForm(request)) {
            return HttpResponse.temporaryRedirect(kept(request, page.group(1)));
        }
        return page.matches()
                ? HttpResponse.seeOther(signIn(request, page.group(1)))
                : problems.handle(request, Problem.of(ProblemCode.SIGN_IN_REQUIRED));
    }

    /** The browser sends the form on, with all that was written in it, so that it outlives signing in again. */
    private static URI kept(HttpRequest<?> request, String language) {
        return UriBuilder.of("/" + language + "/sign-in/kept")
                .queryParam("to", LocalPath.of(request).map(LocalPath::value).orElse("/" + language + "/editor"))
                .build();
    }

    private static boolean isForm(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST
                && request.getContentType()
                        .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
                        .isPresent();
    }

    /** What was sent cannot be sent again by a link, so whoever sent it begins at the front. */
    private static URI signIn(HttpRequest<?> request, String language) {
        var wanted = request.getMethod() == HttpMethod.GET
                ? LocalPath.of(request).map(LocalPath::value).orElse("/" + language + "/editor")
                : "/" + language + "/editor";
        return UriBuilder.of("/" + language + "/sign-in")
                .queryParam("to", wanted)
                .build();
    }
}
