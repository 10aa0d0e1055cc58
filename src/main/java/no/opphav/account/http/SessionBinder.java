package no.opphav.account.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import no.opphav.account.Session;

/** Gives a route the session that its request comes with, where it takes a {@link Session}. */
@Singleton
class SessionBinder implements TypedRequestArgumentBinder<Session>, PostponedRequestArgumentBinder<Session> {
    @Override
    public Argument<Session> argumentType() {
        return Argument.of(Session.class);
    }

    @Override
    public BindingResult<Session> bind(ArgumentConversionContext<Session> context, HttpRequest<?> request) {
        var session = session(request);
        return session.isPresent() ? () -> session : BindingResult.unsatisfied();
    }

    private static Optional<Session> session(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(authentication -> authentication.getAttributes().get(SessionFetcher.SESSION))
                .map(Session.class::cast);
    }
}
