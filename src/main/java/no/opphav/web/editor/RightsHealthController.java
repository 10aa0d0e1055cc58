package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import no.opphav.account.Session;
import no.opphav.rights.RightsHealth;
import no.opphav.web.InterfaceLanguage;

/** What ends, and what is to be mended, of everybody's rights. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/rights")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class RightsHealthController {
    private final RightsHealth health;
    private final RightsHealthPages pages;
    private final Answers answers;

    RightsHealthController(RightsHealth health, RightsHealthPages pages, Answers answers) {
        this.health = health;
        this.pages = pages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> rights(@PathVariable InterfaceLanguage lang, Session session) {
        return answers.page(pages.page(lang, health.report(), session));
    }
}
