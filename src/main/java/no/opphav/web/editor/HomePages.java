package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.opphav.account.Session;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.Upload;
import no.opphav.kernel.LanguageTag;
import no.opphav.overview.Change;
import no.opphav.overview.Home;
import no.opphav.overview.Matrix;
import no.opphav.overview.Overview;
import no.opphav.request.InboxList;
import no.opphav.request.InboxView;
import no.opphav.rights.RightsEnd;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import no.opphav.web.editor.HomePage.Line;
import no.opphav.web.editor.HomePage.Waiting;
import org.jspecify.annotations.Nullable;

/** Puts the page together that editors meet first. */
@Singleton
class HomePages {
    private final Overview overview;
    private final Workspace workspace;
    private final EditorFrames frames;
    private final Clock clock;

    HomePages(Overview overview, Workspace workspace, EditorFrames frames, Clock clock) {
        this.overview = overview;
        this.workspace = workspace;
        this.frames = frames;
        this.clock = clock;
    }

    HomePage page(InterfaceLanguage lang, Session session) {
        var around = frames.at(lang, Place.HOME, session);
        var frame = around.frame();
        var texts = frame.texts();
        var home = overview.home(session, lang.tag());
        return new HomePage(
                around,
                home.isEmpty() ? texts.text("home.welcome") : texts.text("home.headline", count(home)),
                home.isEmpty() ? steps(home, frame) : List.of(),
                waiting(home, frame),
                home.isEmpty()
                        ? List.of()
                        : List.of(
                                recent("mine", home.mine(), false, frame),
                                recent("others", home.others(), true, frame)),
                home.isEmpty() ? List.of() : figures(home, frame));
    }

    private static long count(Home home) {
        return home.requests().counts().getOrDefault(InboxView.NEW, 0L)
                + home.uploads().count()
                + home.damaged()
                + home.ended().count()
                + home.ending().count()
                + home.languages().withGaps();
    }

    private static List<HomePage.Step> steps(Home home, Frame frame) {
        return List.of(
                step("terms", frame.at("/editor/terms"), home.figures().terms() > 0, frame.texts()),
                step("upload", frame.at("/editor/uploads"), false, frame.texts()),
                step("publish", frame.at("/editor/assets"), false, frame.texts()));
    }

    private static HomePage.Step step(String name, String href, boolean done, Texts texts) {
        return new HomePage.Step(
                texts.text("home-step." + name),
                texts.text("home-step-explained." + name),
                href,
                texts.text("home-step-verb." + name),
                done);
    }

    private List<Waiting> waiting(Home home, Frame frame) {
        List<Waiting> waiting = new ArrayList<>();
        requests(home.requests(), frame, waiting);
        files(home, frame, waiting);
        rights(home, frame, waiting);
        languages(home.languages(), frame, waiting);
        return waiting;
    }

    private void requests(InboxList requests, Frame frame, List<Waiting> waiting) {
        if (requests.entries().isEmpty()) {
            return;
        }
        var texts = frame.texts();
        var counts = requests.counts();
        var today = LocalDate.ofInstant(clock.instant(), frame.site().timeZone());
        var mine = counts.getOrDefault(InboxView.MINE, 0L);
        var lines = requests.entries().stream()
                .map(entry -> new Line(
                        frame.at("/editor/requests/" + entry.request().id()),
                        new Words(entry.request().title(), LanguageTag.NONE),
                        texts.text("inbox.due", texts.shortDate(entry.request().due())),
                        States.of(entry.request(), today, texts),
                        List.of()))
                .toList();
        waiting.add(new Waiting(
                "requests",
                texts.text(
                        "home.requests",
                        counts.getOrDefault(InboxView.NEW, 0L),
                        counts.getOrDefault(InboxView.OVERDUE, 0L)),
                lines,
                frame.at("/editor/requests" + (mine > 0 ? "?view=mine" : "")),
                mine > 0 ? texts.text("home.requests.mine", mine) : texts.text("home.requests.all")));
    }

    private void files(Home home, Frame frame, List<Waiting> waiting) {
        var texts = frame.texts();
        if (home.uploads().count() > 0) {
            waiting.add(new Waiting(
                    "files",
                    texts.text("home.files", home.uploads().count()),
                    home.uploads().first().stream()
                            .map(upload -> upload(upload, frame))
                            .toList(),
                    frame.at(Place.UPLOADS.path()),
                    texts.text("home.files.all")));
        }
        if (home.damaged() > 0) {
            waiting.add(new Waiting(
                    "damage",
                    texts.text("home.damage", home.damaged()),
                    List.of(),
                    frame.at(Place.DAMAGE.path()),
                    texts.text("home.damage.all")));
        }
    }

    private Line upload(Upload upload, Frame frame) {
        var texts = frame.texts();
        var asset = upload.assetId();
        return new Line(
                frame.at(Place.UPLOADS.path()) + "#upload-" + upload.id(),
                new Words(upload.name().value(), LanguageTag.NONE),
                asset == null
                        ? ""
                        : Titles.of(workspace.byId(asset), texts.language().tag())
                                .text(),
                new Pill(Tone.BAD, texts.text("upload-state", upload.state())),
                List.of());
    }

    private static void rights(Home home, Frame frame, List<Waiting> waiting) {
        var texts = frame.texts();
        List<Line> lines = new ArrayList<>();
        home.ended().first().forEach(end -> lines.add(end(end, true, frame)));
        home.ending().first().forEach(end -> lines.add(end(end, false, frame)));
        if (!lines.isEmpty()) {
            waiting.add(new Waiting(
                    "rights",
                    texts.text(
                            "home.rights", home.ended().count() + home.ending().count(), Overview.SOON.toDays()),
                    lines.subList(0, Math.min(lines.size(), Overview.FIRST)),
                    frame.at(Place.RIGHTS.path()),
                    texts.text("home.rights.all")));
        }
    }

    private static Line end(RightsEnd end, boolean isOver, Frame frame) {
        var texts = frame.texts();
        var cause = texts.text("rights-health.cause", end.cause());
        return new Line(
                frame.at("/editor/assets/" + end.asset() + "/rights"),
                end.title().isEmpty()
                        ? new Words(end.asset().value(), LanguageTag.NONE)
                        : new Words(end.title(), end.language()),
                end.file() == null ? cause : cause + " · " + end.file(),
                isOver
                        ? new Pill(Tone.BAD, texts.text("home.rights.ended", texts.date(end.endsAt())))
                        : new Pill(Tone.WARN, texts.text("home.rights.ends", texts.date(end.endsAt()))),
                List.of());
    }

    private static void languages(Matrix languages, Frame frame, List<Waiting> waiting) {
        if (languages.lines().isEmpty()) {
            return;
        }
        var texts = frame.texts();
        waiting.add(new Waiting(
                "languages",
                texts.text("home.languages", languages.withGaps()),
                languages.lines().stream()
                        .map(line -> gaps(line, languages.languages(), frame))
                        .toList(),
                MatrixPages.ofGaps(frame),
                texts.text("home.languages.all")));
    }

    private static Line gaps(Matrix.Line line, List<LanguageTag> languages, Frame frame) {
        var texts = frame.texts();
        var base = frame.at("/editor/assets/" + line.asset());
        var deeds = languages.stream()
                .filter(language -> line.in(language).standing().isGap())
                .map(language -> new HomePage.Deed(
                        MatrixPages.mend(line.in(language), language, base),
                        texts.languageName(language),
                        MatrixPages.pill(line.in(language).standing(), texts)))
                .toList();
        return new Line(base, MatrixPages.title(line), texts.text("kind", line.kind()), null, deeds);
    }

    private HomePage.Recent recent(String id, List<Change> changes, boolean named, Frame frame) {
        var texts = frame.texts();
        return new HomePage.Recent(
                id,
                texts.text("home." + id),
                texts.text("home.nothing-" + id),
                changes.stream().map(change -> change(change, named, frame)).toList());
    }

    private static Line change(Change change, boolean named, Frame frame) {
        var texts = frame.texts();
        var what = texts.textOr("done." + change.action().replaceFirst("^asset\\.", ""), "done.changed");
        var when = texts.dayAndTime(change.at());
        var who = change.by() == null ? texts.text("home.service") : change.by();
        return new Line(
                frame.at("/editor/assets/" + change.asset()),
                change.title().isEmpty()
                        ? new Words(change.asset().value(), LanguageTag.NONE)
                        : new Words(change.title(), change.language()),
                named ? what + " · " + who + " · " + when : what + " · " + when,
                null,
                List.of());
    }

    private static List<HomePage.Figure> figures(Home home, Frame frame) {
        var figures = home.figures();
        return List.of(
                figure(figures.published(), "published", frame.at("/editor/assets?state=published"), frame),
                figure(figures.drafts(), "drafts", frame.at("/editor/assets?state=draft"), frame),
                figure(figures.languages(), "languages", frame.at(Place.LANGUAGES.path()), frame),
                figure(figures.downloads(), "downloads", null, frame),
                figure(figures.requests(), "requests", frame.at(Place.NUMBERS.path()), frame));
    }

    private static HomePage.Figure figure(long count, String name, @Nullable String href, Frame frame) {
        var texts = frame.texts();
        return new HomePage.Figure(
                NumberFormat.getInstance(texts.language().locale()).format(count),
                texts.text("home-figure." + name),
                href);
    }
}
