package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import no.opphav.kernel.Problem;
import no.opphav.platform.http.ProblemStatus;
import no.opphav.web.Page;
import no.opphav.web.Pages;

/** Answers that only editors get, and that nobody keeps. */
@Singleton
class Answers {
    private final Pages pages;

    Answers(Pages pages) {
        this.pages = pages;
    }

    HttpResponse<String> page(Page page) {
        return unkept(pages.ok(page));
    }

    /** A page that holds a secret, which its address must not take elsewhere either. */
    HttpResponse<String> secret(Page page) {
        return pages.secret(io.micronaut.http.HttpStatus.OK, page);
    }

    /** The form that was refused, as it was sent. */
    HttpResponse<String> refused(Problem problem, Page page) {
        return unkept(pages.of(ProblemStatus.of(problem.code()), page));
    }

    /** On to a page that says what was done. */
    static HttpResponse<?> done(String address, Notice notice) {
        return to(address(address, notice));
    }

    /** The address of a page that says what was done. */
    static String address(String address, Notice notice) {
        return UriBuilder.of(address)
                .queryParam("notice", notice.inAddress())
                .build()
                .toString();
    }

    static HttpResponse<?> to(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }

    private static HttpResponse<String> unkept(MutableHttpResponse<String> response) {
        return response.header("Cache-Control", "private, no-store");
    }
}
