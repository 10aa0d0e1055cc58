package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.web.Frame;
import no.opphav.web.Texts;
import no.opphav.web.Words;

/** Writes the cards of the catalogue. */
final class Cards {
    private static final int NAMED_LANGUAGES = 3;

    private final Frame frame;
    private final Texts texts;

    Cards(Frame frame) {
        this.frame = frame;
        this.texts = frame.texts();
    }

    Card card(AssetView view) {
        var best = view.best(List.of(texts.language().tag()));
        var kind = view.asset().kind();
        var access = view.terms() == null ? Access.ON_REQUEST : view.terms().access();
        return new Card(
                frame.at("/assets/" + view.asset().slug()),
                new Words(best.variant().title(), best.variant().language()),
                facts(view, best),
                TermsLabels.access(access, texts),
                Pictures.beside(kind, best, texts));
    }

    private String facts(AssetView view, VariantView best) {
        List<String> facts = new ArrayList<>();
        facts.add(texts.text("kind", view.asset().kind()));
        best.files().stream()
                .filter(file -> view.asset().kind() == AssetKind.REPORT)
                .map(AssetFile::pages)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(pages -> facts.add(texts.text("asset.pages", pages)));
        var languages = languages(view);
        if (!languages.isEmpty()) {
            facts.add(isCaptioned(view) ? languages + ", " + texts.text("catalogue.captioned") : languages);
        }
        return String.join(" · ", facts);
    }

    private String languages(AssetView view) {
        var tags = view.variants().stream()
                .map(variant -> variant.variant().language())
                .filter(tag -> !tag.equals(LanguageTag.NONE))
                .toList();
        return tags.size() > NAMED_LANGUAGES
                ? texts.text("catalogue.languages", tags.size())
                : String.join(", ", tags.stream().map(texts::languageName).toList());
    }

    private static boolean isCaptioned(AssetView view) {
        return view.variants().stream()
                .anyMatch(variant -> !variant.files(FileRole.CAPTIONS).isEmpty());
    }
}
