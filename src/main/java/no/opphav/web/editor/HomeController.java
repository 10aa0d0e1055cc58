package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import no.opphav.account.Session;
import no.opphav.web.InterfaceLanguage;

/** What waits for an editor, what was done lately, and how much there is. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class HomeController {
    private final HomePages pages;
    private final Answers answers;

    HomeController(HomePages pages, Answers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> home(@PathVariable InterfaceLanguage lang, Session session) {
        return answers.page(pages.page(lang, session));
    }
}
