package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import no.opphav.account.Session;
import no.opphav.ingest.Upload;
import no.opphav.ingest.UploadSettings;
import no.opphav.ingest.UploadState;
import no.opphav.kernel.Problem;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Texts;
import no.opphav.web.editor.UploadsPage.Group;
import org.jspecify.annotations.Nullable;

/** Puts the page of uploads together. */
@Singleton
class UploadPages {
    private static final int MOST_DONE = 24;

    private final OwnUploads uploads;
    private final UploadTexts said;
    private final EditorPictures pictures;
    private final EditorFrames frames;
    private final Choices choices;
    private final FileLimit largest;

    UploadPages(
            OwnUploads uploads,
            UploadTexts said,
            EditorPictures pictures,
            EditorFrames frames,
            Choices choices,
            UploadSettings settings) {
        this.uploads = uploads;
        this.said = said;
        this.pictures = pictures;
        this.frames = frames;
        this.choices = choices;
        this.largest = FileLimit.of(settings);
    }

    /** @param problem why what was just tried was refused; null where it was not */
    UploadsPage page(InterfaceLanguage lang, String notice, @Nullable Problem problem, Session session) {
        var around = frames.at(lang, Place.UPLOADS, session);
        var frame = around.frame();
        var texts = frame.texts();
        var own = uploads.own(session);
        var done = own.stream()
                .filter(upload -> upload.state() == UploadState.ACCEPTED)
                .limit(MOST_DONE)
                .toList();
        return new UploadsPage(
                around,
                Notice.sentence(notice, texts),
                problem == null ? null : Refusal.command(problem, texts, frame.at(Place.UPLOADS.path())),
                guessed(choices.kinds(texts), texts),
                guessed(choices.languages(texts, List.of()), texts),
                largest,
                groups(own, done, uploads.ofOthers(session), frame),
                UploadLists.isLookedInto(own) || done.stream().anyMatch(each -> said.awaitsPicture(each, pictures)));
    }

    private static List<Option> guessed(List<Option> options, Texts texts) {
        List<Option> all = new ArrayList<>();
        all.add(Option.of("", texts.text("uploads.guess")));
        all.addAll(options);
        return all;
    }

    private List<Group> groups(List<Upload> own, List<Upload> done, List<Upload> ofOthers, Frame frame) {
        var needing = own.stream().filter(OwnUploads::needsSomebody).toList();
        var waiting = own.stream()
                .filter(upload -> upload.state() != UploadState.ACCEPTED && !OwnUploads.needsSomebody(upload))
                .toList();
        var texts = frame.texts();
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("attention", texts.text("uploads.group.attention"), rows(needing, frame)));
        groups.add(new Group(
                "others",
                texts.text("uploads.group.others"),
                ofOthers.stream().map(each -> said.rowOfOther(each, frame)).toList()));
        groups.add(new Group("waiting", texts.text("uploads.group.waiting"), rows(waiting, frame)));
        groups.add(new Group("done", texts.text("uploads.group.done"), rows(done, frame)));
        return groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private List<UploadRow> rows(List<Upload> uploads, Frame frame) {
        return uploads.stream().map(upload -> said.row(upload, frame, "")).toList();
    }
}
