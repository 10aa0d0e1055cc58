package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.custody.Custody;
import no.opphav.custody.DamagedFile;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Words;

/** What was found damaged or missing in the store. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/damage")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class DamageController {
    private final Custody custody;
    private final EditorFrames frames;
    private final Answers answers;

    DamageController(Custody custody, EditorFrames frames, Answers answers) {
        this.custody = custody;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> damaged(@PathVariable InterfaceLanguage lang, Session session) {
        var around = frames.at(lang, Place.DAMAGE, session);
        return answers.page(new DamagePage(
                around,
                custody.damaged().stream()
                        .map(file -> row(file, around.frame()))
                        .toList()));
    }

    /** Reads a file's bytes now, or soon where there are many. */
    @Post("/{fileId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> verify(@PathVariable InterfaceLanguage lang, @PathVariable UUID fileId) {
        custody.verify(fileId);
        return Answers.to("/" + lang.code() + Place.DAMAGE.path());
    }

    private static DamagePage.Row row(DamagedFile file, Frame frame) {
        var texts = frame.texts();
        return new DamagePage.Row(
                new Words(file.title(), file.language()),
                frame.at("/editor/assets/" + file.asset() + "/renditions/" + file.renditionId()),
                file.name().value(),
                texts.text("damage-part", file.part()),
                States.of(file.damage(), texts),
                texts.time(file.damageFoundAt()),
                frame.at(Place.DAMAGE.path() + "/" + file.fileId()));
    }
}
