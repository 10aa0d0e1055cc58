package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.request.Absence;
import no.opphav.request.Absences;
import no.opphav.request.Assignments;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Tone;
import org.jspecify.annotations.Nullable;

/** When editors are away, and who has what is theirs. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/absences")
@Secured("EDITOR")
@Produces(MediaType.TEXT_HTML)
class AbsenceController {
    private static final String PATH = "/editor/absences";

    private final Absences absences;
    private final Assignments assignments;
    private final EditorFrames frames;
    private final ExpiryDates dates;
    private final Answers answers;

    AbsenceController(
            Absences absences, Assignments assignments, EditorFrames frames, ExpiryDates dates, Answers answers) {
        this.absences = absences;
        this.assignments = assignments;
        this.frames = frames;
        this.dates = dates;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> absences(
            @PathVariable InterfaceLanguage lang, @QueryValue(defaultValue = "") String notice, Session session) {
        return answers.page(page(lang, notice, null, FormState.empty(), session));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(
            @PathVariable InterfaceLanguage lang, @Body @Nullable Map<String, Object> body, Session session) {
        var form = FormState.sent(body);
        return run(lang, session, form, Notice.ABSENCE_SAVED, () -> {
            var reading = new FormReading(form);
            var account = reading.id("account", "unknown-account");
            var from = reading.read("from", "not-a-date", Moments::day, LocalDate.EPOCH);
            var to = reading.read("to", "not-a-date", Moments::day, LocalDate.EPOCH);
            var cover = reading.id("cover", "unknown-account");
            reading.check();
            absences.add(account == null ? session.account().id() : account, from, to, cover, session.account());
        });
    }

    @Post("/{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> remove(@PathVariable InterfaceLanguage lang, @PathVariable UUID id, Session session) {
        return run(
                lang, session, FormState.empty(), Notice.ABSENCE_REMOVED, () -> absences.remove(id, session.account()));
    }

    private HttpResponse<?> run(
            InterfaceLanguage lang, Session session, FormState form, Notice notice, Runnable command) {
        try {
            command.run();
            return Answers.done("/" + lang.code() + PATH, notice);
        } catch (Problem problem) {
            return answers.refused(problem, page(lang, "", problem, form, session));
        }
    }

    private AbsencesPage page(
            InterfaceLanguage lang, String notice, @Nullable Problem problem, FormState form, Session session) {
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.REQUESTS, PATH, texts.text("absence.headline"), session);
        var frame = around.frame();
        var values = new HashMap<>(form.values());
        values.putIfAbsent("account", session.account().id().toString());
        var filled = FormState.of(values);
        return new AbsencesPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.of(problem, texts, frame.at(PATH)),
                absences.coming().stream()
                        .map(absence -> row(absence, frame, session.account()))
                        .toList(),
                problem == null ? filled : filled.refused(problem, texts),
                session.account().isAdministrator() ? people(null) : List.of(),
                people(texts.text("absence.cover.choose")));
    }

    private List<Option> people(@Nullable String choose) {
        List<Option> options = new ArrayList<>();
        if (choose != null) {
            options.add(Option.of("", choose));
        }
        assignments.colleagues().stream()
                .map(account -> Option.of(account.id().toString(), account.name()))
                .forEach(options::add);
        return options;
    }

    private AbsencesPage.Row row(Absence absence, Frame frame, Account reader) {
        var texts = frame.texts();
        var isTheirs = absence.accountId().equals(reader.id()) || reader.isAdministrator();
        return new AbsencesPage.Row(
                absence.name(),
                texts.text("absence.days", texts.date(absence.fromDay()), texts.date(absence.toDay())),
                absence.coverName(),
                absence.isOn(dates.today()) ? new Pill(Tone.WARN, texts.text("absence.now")) : null,
                isTheirs ? frame.at(PATH) + "/" + absence.id() + "/remove" : null);
    }
}
