package no.opphav.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Turns pages into HTML. */
@Singleton
public final class Pages {
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public MutableHttpResponse<String> ok(Page page) {
        return of(HttpStatus.OK, page);
    }

    public MutableHttpResponse<String> of(HttpStatus status, Page page) {
        return HttpResponse.<String>status(status)
                .contentType(HTML)
                .characterEncoding(StandardCharsets.UTF_8)
                .header("Content-Language", page.frame().texts().language().code())
                .body(html(page));
    }

    /**
     * A page for one person alone, who came by a secret address: kept nowhere and told to nobody. Its forms still say
     * where they were sent from, which {@code no-referrer} would keep from us too.
     */
    public MutableHttpResponse<String> secret(HttpStatus status, Page page) {
        return of(status, page)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "strict-origin")
                .header("X-Robots-Tag", "noindex");
    }

    /** The page as a whole HTML document. */
    public String html(Page page) {
        var html = new StringOutput();
        templates.render(page.template(), page, html);
        return html.toString();
    }
}
