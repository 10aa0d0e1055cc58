package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.List;
import no.opphav.account.Session;
import no.opphav.ingest.UploadSettings;
import no.opphav.kernel.Problem;
import no.opphav.web.FormState;
import no.opphav.web.InterfaceLanguage;
import org.jspecify.annotations.Nullable;

/** Puts the form together that an asset begins with. */
@Singleton
class NewAssetForms {
    private static final String PATH = "/editor/assets/new";

    private final EditorFrames frames;
    private final Choices choices;
    private final FileLimit largest;

    NewAssetForms(EditorFrames frames, Choices choices, UploadSettings uploads) {
        this.frames = frames;
        this.choices = choices;
        this.largest = FileLimit.of(uploads);
    }

    /** The form as it was sent, with what is wrong with it where it was refused. */
    NewAssetPage page(InterfaceLanguage lang, FormState form, @Nullable Problem problem, Session session) {
        var texts = frames.texts(lang);
        var around = frames.at(lang, Place.ASSETS, PATH, texts.text("new-asset.headline"), session);
        return new NewAssetPage(
                around,
                problem == null ? form : form.refused(problem, texts),
                problem == null
                        ? null
                        : Refusal.of(problem, texts, around.frame().at(PATH)),
                choices.kinds(texts),
                choices.languages(texts, List.of()),
                choices.terms(texts, null, null, true),
                largest);
    }
}
