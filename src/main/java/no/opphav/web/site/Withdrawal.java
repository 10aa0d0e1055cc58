package no.opphav.web.site;

import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetView;
import no.opphav.web.Frame;

/** Says of an asset that was here what it was, when it was withdrawn, and whom to ask. */
final class Withdrawal {
    private Withdrawal() {}

    static MessagePage page(Frame frame, AssetView view) {
        var texts = frame.texts();
        var asset = view.asset();
        var title = view.best(List.of(texts.language().tag())).variant().title();
        var headline = texts.text("withdrawn.headline", title);
        var since = texts.date(Objects.requireNonNullElse(asset.withdrawnAt(), asset.updatedAt()));
        return new MessagePage(
                frame.titled(headline),
                texts.text("withdrawn.kicker", texts.text("kind", asset.kind()), since),
                headline,
                texts.text("withdrawn.sentence", asset.contact().value()),
                new MessagePage.Way(texts.text("withdrawn.way"), frame.at("")));
    }
}
