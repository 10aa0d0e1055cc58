package no.opphav.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class StaticFilesTest {
    private final RunningService service;
    private final StaticFiles files;

    StaticFilesTest(RunningService service) {
        this.service = service;
        this.files = service.bean(StaticFiles.class);
    }

    @Test
    void the_stylesheet_is_one_file_of_all_layers() throws IOException, InterruptedException {
        var answer = get(files.href("opphav.css"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(answer.body()).contains("@layer tokens", "@layer base", "@layer pages");
    }

    @Test
    void a_file_under_the_current_version_never_changes() throws IOException, InterruptedException {
        assertThat(get(files.href("page.js")).headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
    }

    @Test
    void a_file_under_an_older_version_is_asked_for_again() throws IOException, InterruptedException {
        assertThat(get("/static/000000000000/page.js").headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void the_stylesheet_finds_its_fonts_beside_it() throws IOException, InterruptedException {
        var font = get(files.href("inter-cyrillic-600.woff2"));
        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(font.headers().firstValue("Content-Type")).contains("font/woff2");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return service.http().send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.ofString());
    }
}
