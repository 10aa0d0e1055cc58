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
import no.opphav.kernel.Checksum;

/** Turns pages into HTML. */
@Singleton
public final class Pages {
    private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    /** A cache that stands before us may keep a page for a moment; whoever has it asks whether it is still so. */
    private static final String SHARED = "public, max-age=0, s-maxage=30, must-revalidate";

    private static final int TAG_DIGITS = 24;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    public MutableHttpResponse<String> ok(Page page) {
        return of(HttpStatus.OK, page);
    }

    /** A page that is the same for everybody. */
    public MutableHttpResponse<String> open(Page page) {
        var html = html(page);
        var content = Checksum.ofContent(html.getBytes(StandardCharsets.UTF_8));
        return answer(HttpStatus.OK, page, html)
                .header("ETag", "W/\"" + content.hex().substring(0, TAG_DIGITS) + '"')
                .header("Cache-Control", SHARED)
                .header("Vary", "Accept-Encoding");
    }

    public MutableHttpResponse<String> of(HttpStatus status, Page page) {
        return answer(status, page, html(page));
    }

    private static MutableHttpResponse<String> answer(HttpStatus status, Page page, String html) {
        return HttpResponse.<String>status(status)
                .contentType(HTML)
                .characterEncoding(StandardCharsets.UTF_8)
                .header("Content-Language", page.frame().texts().language().code())
                .body(html);
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
