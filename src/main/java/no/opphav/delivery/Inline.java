package no.opphav.delivery;

import io.micronaut.http.HttpRequest;

/** {@code ?inline}: the file is wanted in a page, not in a folder. */
final class Inline {
    private Inline() {}

    static boolean isAsked(HttpRequest<?> request) {
        return request.getParameters().contains("inline");
    }
}
