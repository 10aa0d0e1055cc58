package no.opphav.web.editor;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import no.opphav.account.Session;
import no.opphav.health.Check;
import no.opphav.health.Health;
import no.opphav.health.Job;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import org.jspecify.annotations.Nullable;

/** How the service and what it stands on are, in plain words and with what to do about it. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/editor/health")
@Secured("ADMINISTRATOR")
@Produces(MediaType.TEXT_HTML)
class HealthController {
    private final Health health;
    private final EditorFrames frames;
    private final Answers answers;

    HealthController(Health health, EditorFrames frames, Answers answers) {
        this.health = health;
        this.frames = frames;
        this.answers = answers;
    }

    @Get
    HttpResponse<String> health(@PathVariable InterfaceLanguage lang, Session session) {
        var around = frames.at(lang, Place.HEALTH, session);
        var frame = around.frame();
        var texts = frame.texts();
        var checks = health.checks();
        var poor = checks.stream()
                .filter(check -> check.state() != Check.State.GOOD)
                .count();
        return answers.page(new HealthPage(
                around,
                texts.text("health.headline", poor),
                checks.stream().map(check -> line(check, frame)).toList(),
                health.jobs().stream()
                        .filter(Job::recurring)
                        .map(job -> job(job, texts))
                        .toList()));
    }

    private static HealthPage.Line line(Check check, Frame frame) {
        var texts = frame.texts();
        var key = texts.text("health-part", check.part());
        var name = inAddress(check.part()) + "-" + inAddress(check.finding());
        return new HealthPage.Line(
                key,
                new Pill(tone(check.state()), texts.text("health-state", check.state())),
                texts.text("health-says." + name, arguments(check, texts)),
                check.state() == Check.State.GOOD ? null : texts.text("health-do." + name),
                href(check, frame));
    }

    private static Object[] arguments(Check check, Texts texts) {
        var isBytes = check.part() == Check.Part.DISK || check.part() == Check.Part.DATABASE;
        return new Object[] {
            isBytes ? texts.size(check.count()) : check.count(),
            isBytes ? texts.size(check.total()) : check.total(),
            check.since() == null ? "" : texts.dayAndTime(check.since())
        };
    }

    private static @Nullable String href(Check check, Frame frame) {
        return switch (check.part()) {
            case BYTES -> frame.at(Place.DAMAGE.path());
            case MAIL -> frame.at(Place.MAILS.path());
            case JOBS -> "#jobs";
            case DATABASE, STORE, DISK, WORKERS -> null;
        };
    }

    private static HealthPage.JobLine job(Job job, Texts texts) {
        var key = "health-job." + job.name();
        return new HealthPage.JobLine(
                texts.has(key) ? texts.text(key) : job.name(),
                job.name(),
                job.failures() > 0
                        ? new Pill(Tone.BAD, texts.text("health.failing", job.failures()))
                        : new Pill(Tone.GOOD, texts.text("health.running")),
                job.lastSuccess() == null ? texts.text("health.never") : texts.dayAndTime(job.lastSuccess()),
                texts.dayAndTime(job.next()));
    }

    private static Tone tone(Check.State state) {
        return switch (state) {
            case GOOD -> Tone.GOOD;
            case POOR -> Tone.WARN;
            case BAD -> Tone.BAD;
        };
    }

    private static String inAddress(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
