package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import no.opphav.request.InboxLists;
import no.opphav.web.InterfaceLanguage;

/** Leads an editor to what waits: requests if there are any, else the material. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class HomeController {
    private final InboxLists inbox;

    HomeController(InboxLists inbox) {
        this.inbox = inbox;
    }

    @Get
    HttpResponse<?> home(@PathVariable InterfaceLanguage lang) {
        var waiting = inbox.waitingForEditors() > 0;
        var place = waiting ? Place.REQUESTS : Place.ASSETS;
        return Answers.to("/" + lang.code() + place.path());
    }
}
