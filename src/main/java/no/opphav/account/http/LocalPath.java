package no.opphav.account.http;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a page of this service, to go on to after signing in; never that of another site. */
public record LocalPath(String value) {
    private static final Pattern FORM = Pattern.compile(
            "/(?:nb|nn|en)(?:/(?:[A-Za-z0-9._~/-]|%[0-9A-Fa-f]{2})*)?(?:\\?(?:[A-Za-z0-9._~&=+/-]|%[0-9A-Fa-f]{2})*)?");
    private static final int LONGEST = 500;

    public LocalPath {
        if (!isLocal(value)) {
            throw new IllegalArgumentException("Not the path of a page");
        }
    }

    public static Optional<LocalPath> parse(String text) {
        return isLocal(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
    }

    /** Where a request wanted to go. */
    static Optional<LocalPath> of(HttpRequest<?> request) {
        var uri = request.getUri();
        return parse(uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery());
    }

    public URI uri() {
        return URI.create(value);
    }

    private static boolean isLocal(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
