package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.List;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Texts;

/** The accessibility statement, with what the regulation on universal design of ICT asks of it (section 4 a). */
@Controller("/" + InterfaceLanguage.IN_PATH + AccessibilityController.PATH)
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class AccessibilityController {
    static final String PATH = "/accessibility";

    private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 25);
    /** What does not meet a criterion of WCAG 2.2, with its number. */
    private static final List<Known> FAULTS = List.of(
            new Known("documents", "1.3.1, 2.4.2, 3.1.1"),
            new Known("films", "1.2.5"),
            new Known("captions", "1.2.2"),
            new Known("models", "1.4.5"));

    private final Frames frames;
    private final Pages pages;

    AccessibilityController(Frames frames, Pages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    private record Known(String name, String criteria) {}

    @Get
    HttpResponse<String> statement(@PathVariable InterfaceLanguage lang) {
        var frame = frames.of(lang, PATH);
        var texts = frame.texts();
        var described = frame.titled(texts.text("accessibility.title"))
                .described(texts.text("accessibility.lead", frame.site().name()))
                .linking(Links.ofPage(frame));
        return pages.open(new AccessibilityPage(described, texts.date(REVIEWED), faults(texts)));
    }

    private static List<AccessibilityPage.Fault> faults(Texts texts) {
        return FAULTS.stream()
                .map(known -> new AccessibilityPage.Fault(
                        texts.text("accessibility.fault." + known.name()),
                        texts.text("accessibility.criteria", known.criteria()),
                        texts.text("accessibility.instead." + known.name())))
                .toList();
    }
}
