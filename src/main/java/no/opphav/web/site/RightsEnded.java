package no.opphav.web.site;

import java.util.List;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Ending;
import no.opphav.web.Endings;
import no.opphav.web.Frame;

/** Says of an asset that may no longer be offered what it was, why, and whom to ask. */
final class RightsEnded {
    private RightsEnded() {}

    static MessagePage page(Frame frame, AssetView view, Ending ending) {
        var texts = frame.texts();
        var asset = view.asset();
        var title = view.best(List.of(texts.language().tag())).variant().title();
        var headline = texts.text("rights-ended.headline", title);
        return new MessagePage(
                frame.titled(headline),
                texts.text("rights-ended.kicker", texts.text("kind", asset.kind()), texts.date(ending.at())),
                headline,
                texts.text(
                        "rights-ended.sentence",
                        Endings.why(texts, ending.cause(), ending.reason()),
                        ending.contact().value()),
                new MessagePage.Way(texts.text("withdrawn.way"), frame.at("")));
    }
}
