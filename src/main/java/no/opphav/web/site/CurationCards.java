package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.curation.Curation;
import no.opphav.curation.CurationKind;
import no.opphav.curation.CurationText;
import no.opphav.curation.Curations;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Words;

/** Writes themes and collections as the public sees them. */
@Singleton
class CurationCards {
    private static final int PICTURES = 3;

    private final Curations curations;
    private final Catalogue catalogue;

    CurationCards(Curations curations, Catalogue catalogue) {
        this.curations = curations;
        this.catalogue = catalogue;
    }

    /** Some of those that are published, in their order, with pictures if they are collections. */
    List<Curated> cards(List<Curation> some, Frame frame) {
        Map<UUID, List<UUID>> first = new HashMap<>();
        some.stream()
                .filter(each -> each.kind() == CurationKind.COLLECTION)
                .forEach(each -> first.put(
                        each.id(),
                        curations.offered(each.id()).stream().limit(PICTURES).toList()));
        var views = catalogue
                .published(
                        first.values().stream().flatMap(List::stream).distinct().toList())
                .stream()
                .collect(Collectors.toMap(view -> view.asset().id(), Function.identity()));
        return some.stream()
                .map(each -> card(each, pictures(first.getOrDefault(each.id(), List.of()), views, frame), frame))
                .toList();
    }

    private static List<Picture> pictures(List<UUID> ids, Map<UUID, AssetView> views, Frame frame) {
        return ids.stream()
                .map(views::get)
                .filter(Objects::nonNull)
                .map(view -> Pictures.beside(
                        view.asset().kind(),
                        view.best(List.of(frame.texts().language().tag())),
                        frame.texts()))
                .toList();
    }

    private static Curated card(Curation curation, List<Picture> pictures, Frame frame) {
        var text = curation.in(frame.texts().language().tag());
        return new Curated(
                frame.at(path(curation)),
                name(text),
                description(text),
                frame.texts().text("curation.count", curation.assets()),
                pictures);
    }

    /** The names of those of a kind that are published, by their codes. */
    Map<String, String> names(CurationKind kind, InterfaceLanguage language) {
        return curations.published(kind).stream()
                .collect(Collectors.toMap(
                        each -> each.code().value(),
                        each -> each.in(language.tag()).name()));
    }

    static Words name(CurationText text) {
        return new Words(text.name(), text.language());
    }

    static Words description(CurationText text) {
        return new Words(text.description(), text.language());
    }

    /** The path of its page, in no language. */
    static String path(Curation curation) {
        return "/" + segment(curation.kind()) + "/" + curation.code();
    }

    static String segment(CurationKind kind) {
        return switch (kind) {
            case THEME -> "themes";
            case COLLECTION -> "collections";
        };
    }
}
