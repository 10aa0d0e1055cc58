package no.opphav.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import no.opphav.kernel.Checksum;
import no.opphav.sample.SampleCopies;
import no.opphav.testing.RunningService;
import no.opphav.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A teacher finds what the directorate has published, and uses it rightly. */
@ExtendWith({RunningService.class, Chromium.class})
class UserStoryTest {
    private final SampleCopies samples;
    private final Visitor teacher;

    UserStoryTest(RunningService service, Browser browser) {
        samples = new SampleCopies(service);
        teacher = Visitor.from(browser, service.url());
    }

    @AfterEach
    void leave() {
        teacher.close();
    }

    @Test
    void a_poster_is_found_understood_downloaded_and_credited() throws IOException {
        var slug = samples.publish("valg-hele-livet");
        teacher.open("/nb");
        teacher.write("Søk i titler, beskrivelser og innhold", "valg " + samples.mark());
        teacher.press("Søk");
        teacher.follow("Valg hele livet " + samples.mark());
        var page = teacher.page();
        assertThat(teacher.heading().textContent()).isEqualTo("Valg hele livet " + samples.mark());
        assertThat(page.locator("main").innerText())
                .contains("Du kan laste ned", "Du må kreditere Direktoratet", "Du kan ikke ta bilder ut")
                .contains("Sist oppdatert", "Rettighetshaver", "Direktoratet", "redaktor@example.no")
                .contains("PDF", "PNG", "2480 × 3508 piksler");
        assertThat(page.evaluate("document.querySelector('.wall img').naturalWidth"))
                .isNotEqualTo(0);
        var pdf = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Last ned PDF"));
        assertThat(teacher.download(pdf))
                .isEqualTo(samples.offered(slug))
                .isNotEqualTo(sample("posters/valg-hele-livet-nb.pdf"));
        assertThat(page.locator("[data-receipt] a").textContent()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        teacher.unfold("Rettighetene i filene");
        var original = page.locator("a[href*='/original/'][href$='.pdf']");
        assertThat(teacher.download(original)).isEqualTo(sample("posters/valg-hele-livet-nb.pdf"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kopier"))
                .first()
                .click();
        page.getByText("Kopiert").first().waitFor();
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .contains("Valg hele livet " + samples.mark(), "Direktoratet", "2026");
        teacher.follow("English");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        teacher.follow("More languages, adaptations and formats");
        teacher.follow("العربية");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy"))
                .first()
                .click();
        page.getByText("Copied").first().waitFor();
        assertThat(page.evaluate("navigator.clipboard.readText()").toString())
                .startsWith("\u200F«\u2068Choices for life " + samples.mark() + "\u2069»");
    }

    @Test
    void a_work_is_read_in_another_of_its_languages() {
        var slug = samples.publish("valg-hele-livet");
        teacher.open("/nb/assets/" + slug);
        var languages = teacher.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Språk i materialet"));
        languages.getByText("Nynorsk").click();
        assertThat(teacher.heading().textContent()).isEqualTo("Val heile livet " + samples.mark());
        assertThat(teacher.page().locator("main").innerText()).contains("Du kan laste ned");
    }

    @Test
    void a_film_plays_seeks_and_offers_captions() {
        var slug = samples.publish("hva-er-karriereveiledning");
        teacher.open("/nb/assets/" + slug + "/ar");
        assertThat(teacher.heading().getAttribute("dir")).isEqualTo("rtl");
        var played = teacher.page().evaluate("""
                        async () => {
                          const film = document.querySelector("video");
                          film.muted = true;
                          const until = name => new Promise(done => film.addEventListener(name, done, { once: true }));
                          const running = until("playing");
                          await film.play();
                          await running;
                          const there = until("seeked");
                          film.currentTime = 20;
                          await there;
                          const track = [...film.querySelectorAll("track")].find(one => one.srclang === "ar");
                          track.track.mode = "showing";
                          if (track.readyState !== 2) await new Promise(done => track.addEventListener("load", done));
                          return [film.duration > 30, film.currentTime >= 20, track.track.cues.length > 3,
                                  film.querySelectorAll("track").length === 6].join();
                        }
                        """);
        assertThat(played).isEqualTo("true,true,true,true");
    }

    @Test
    void a_picture_never_says_that_it_is_free() {
        var slug = samples.publish("morgen-ved-fjorden");
        teacher.open("/nn/assets/" + slug);
        assertThat(teacher.page().locator("article.asset").innerText())
                .doesNotContain("Fri bruk")
                .contains("Du kan ikkje");
    }

    @Test
    void a_file_is_recognised_without_leaving_the_machine(@TempDir Path desk) throws IOException {
        samples.publish("valg-hele-livet");
        var page = teacher.page();
        var sent = new ArrayList<String>();
        page.onRequest(request -> sent.add(request.method() + Objects.requireNonNullElse(request.postData(), "")));
        teacher.open("/nb/check");
        check(Path.of("src/main/resources/sample-catalogue/posters/valg-hele-livet-nb.pdf"));
        page.getByText("Gjeldende versjon").first().waitFor();
        assertThat(page.locator("main h2").first().textContent()).startsWith("Valg hele livet");

        var unknown = new byte[(9 << 20) + 13];
        new Random(9).nextBytes(unknown);
        check(Files.write(desk.resolve("unknown"), unknown));
        page.getByText("Denne filen kjenner vi ikke").waitFor();
        assertThat(page.url()).endsWith("?q=" + Checksum.ofContent(unknown));
        for (var size : new int[] {0, 1, 55, 56, 63, 64, 65, 119, 120}) {
            var content = Arrays.copyOf(unknown, size);
            assertThat(digest(content))
                    .as("%s bytes", size)
                    .isEqualTo(Checksum.ofContent(content).hex());
        }
        assertThat(sent).containsOnly("GET");
    }

    private void check(Path file) {
        teacher.page().locator("[data-check] input").setInputFiles(file);
    }

    private Object digest(byte[] content) {
        return teacher.page().evaluate("""
                async (hex) => {
                  const {Sha256} = await import(document.querySelector("script[src*=check]").src.replace("check.js", "sha256.js"));
                  const digest = new Sha256();
                  for (const byte of hex.match(/../g) ?? []) digest.update(new Uint8Array([parseInt(byte, 16)]));
                  return digest.hex();
                }""", HexFormat.of().formatHex(content));
    }

    private static Checksum sample(String path) throws IOException {
        try (var bytes = UserStoryTest.class.getResourceAsStream("/sample-catalogue/" + path)) {
            assertThat(bytes).as(path).isNotNull();
            return Checksum.ofContent(bytes.readAllBytes());
        }
    }
}
