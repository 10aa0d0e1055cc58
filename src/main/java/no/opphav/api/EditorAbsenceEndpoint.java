package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Session;
import no.opphav.request.Absence;
import no.opphav.request.Absences;

/** When editors are away, and who has what is theirs. */
@Controller("/api/editor/absences")
@Secured("EDITOR")
class EditorAbsenceEndpoint {
    private final Absences absences;

    EditorAbsenceEndpoint(Absences absences) {
        this.absences = absences;
    }

    @Get
    AbsenceListJson list() {
        return new AbsenceListJson(
                absences.coming().stream().map(EditorAbsenceEndpoint::json).toList());
    }

    @Post
    HttpResponse<AbsenceListJson> add(@Body AbsenceBody body, Session session) {
        var account = session.account();
        absences.add(
                Objects.requireNonNullElse(body.account(), account.id()),
                body.from(),
                body.to(),
                body.cover(),
                account);
        return HttpResponse.created(list());
    }

    @Delete("/{id}")
    HttpResponse<Void> remove(@PathVariable UUID id, Session session) {
        absences.remove(id, session.account());
        return HttpResponse.noContent();
    }

    private static AbsenceJson json(Absence absence) {
        return new AbsenceJson(
                absence.id(),
                absence.accountId(),
                absence.name(),
                absence.fromDay(),
                absence.toDay(),
                absence.coverId(),
                absence.coverName());
    }
}
