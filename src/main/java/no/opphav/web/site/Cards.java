package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.LanguageTag;
import no.opphav.search.Inside;
import no.opphav.terms.Access;
import no.opphav.web.Frame;
import no.opphav.web.Texts;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Writes the cards of the catalogue. */
final class Cards {
    private static final int NAMED_LANGUAGES = 3;

    private final Frame frame;
    private final Map<UUID, Inside> inside;
    private final Texts texts;

    /** The cards of assets, with where in some of them something was found. */
    Cards(Frame frame, Map<UUID, Inside> inside) {
        this.frame = frame;
        this.inside = inside;
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
                Pictures.beside(kind, best, texts),
                spot(view));
    }

    private @Nullable Spot spot(AssetView view) {
        var found = inside.get(view.asset().id());
        if (found == null) {
            return null;
        }
        var start = found.start() == null ? "" : "?t=" + found.start().toSeconds() + "#film";
        var page = frame.at("/assets/" + view.asset().slug() + "/" + found.language()) + start;
        return new Spot(where(view, found), page, found.said(), new Words("", found.language()));
    }

    private String where(AssetView view, Inside found) {
        if (found.start() != null) {
            return texts.text("catalogue.inside.moment", texts.duration(found.start()));
        }
        if (found.page() == null) {
            return texts.text("catalogue.inside.text");
        }
        return view.asset().kind() == AssetKind.PRESENTATION
                ? texts.text("catalogue.inside.slide", found.page())
                : texts.text("catalogue.inside.page", found.page());
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
