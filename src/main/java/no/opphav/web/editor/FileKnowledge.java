package no.opphav.web.editor;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Derivative;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.catalogue.RightsCopies;
import no.opphav.catalogue.RightsCopy;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.LanguageTag;
import no.opphav.web.Texts;
import no.opphav.web.editor.RenditionPage.Known;
import no.opphav.web.editor.RenditionPage.Look;
import no.opphav.web.editor.RenditionPage.Made;
import no.opphav.web.site.FileRows;

/** Says what is known of a file, and what was made from it. */
@Singleton
class FileKnowledge {
    private final Workspace workspace;
    private final RightsCopies copies;

    FileKnowledge(Workspace workspace, RightsCopies copies) {
        this.workspace = workspace;
        this.copies = copies;
    }

    /** Its measures, then what its content says of itself. */
    List<Known> known(AssetFile file, Texts texts) {
        var said = workspace.facts(file.id());
        var inside = Arrays.stream(FactName.values()).flatMap(name -> named(name, said, texts));
        return Stream.concat(measures(file, texts).stream(), inside).toList();
    }

    private static List<Known> measures(AssetFile file, Texts texts) {
        List<Known> measures = new ArrayList<>();
        measures.add(known(texts.text("rendition.fact.name"), file.name().value()));
        measures.add(known(texts.text("rendition.fact.type"), file.mediaType().value()));
        measures.add(known(texts.text("rendition.fact.size"), texts.size(file.size())));
        if (file.pages() != null) {
            measures.add(known(texts.text("rendition.fact.pages"), texts.text("asset.pages", file.pages())));
        }
        if (file.width() != null && file.height() != null) {
            var pixels = texts.text("asset.pixels", Integer.toString(file.width()), Integer.toString(file.height()));
            measures.add(known(texts.text("rendition.fact.pixels"), pixels));
        }
        if (file.duration() != null) {
            measures.add(known(texts.text("rendition.fact.duration"), texts.duration(file.duration())));
        }
        measures.add(
                known(texts.text("rendition.fact.checksum"), file.checksum().hex()));
        return measures;
    }

    private static Known known(String name, String value) {
        return new Known(name, List.of(value));
    }

    private static Stream<Known> named(FactName name, List<FileFact> said, Texts texts) {
        var values = said.stream()
                .filter(fact -> fact.name() == name)
                .map(fact -> name == FactName.LANGUAGE ? language(fact.value(), texts) : fact.value())
                .toList();
        return values.isEmpty() ? Stream.empty() : Stream.of(new Known(texts.text("file-fact", name), values));
    }

    private static String language(String tag, Texts texts) {
        return LanguageTag.parse(tag).map(texts::languageName).orElse(tag);
    }

    /** What takes the file's place for others, beside the file itself. */
    List<Made> made(AssetFile file, Texts texts) {
        var derivatives = workspace.derivatives(List.of(file.id())).stream().map(each -> made(file, each, texts));
        var withRights = copies.of(file.id()).stream()
                .filter(copy -> !copy.outdated())
                .limit(1)
                .map(copy -> made(copy, texts));
        return Stream.concat(derivatives, withRights).toList();
    }

    /** What files said of their rights before ours were written in them, of those that did. */
    Map<UUID, String> named(Collection<UUID> fileIds, Texts texts) {
        Map<UUID, String> named = new HashMap<>();
        for (var copy : copies.current(fileIds)) {
            former(copy, texts).ifPresent(said -> named.putIfAbsent(copy.fileId(), said));
        }
        return named;
    }

    private static Optional<String> former(RightsCopy copy, Texts texts) {
        List<String> said = new ArrayList<>();
        if (!copy.former().isEmpty()) {
            said.add(texts.text("rendition.rights.former", copy.former()));
        }
        if (copy.replaced()) {
            said.add(texts.text("rendition.rights.replaced"));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    private static Made made(RightsCopy copy, Texts texts) {
        List<String> why = new ArrayList<>();
        if (copy.size() != null) {
            why.add(texts.text("rendition.rights.made", texts.size(copy.size())));
        }
        if (copy.obstacle() != null) {
            why.add(texts.text("rendition.rights.none", texts.text("in-file", copy.obstacle())));
        }
        former(copy, texts).ifPresent(why::add);
        return new Made(texts.text("rendition.rights.what"), String.join(" ", why), List.of());
    }

    private static Made made(AssetFile file, Derivative derivative, Texts texts) {
        var size = texts.size(derivative.size());
        var address = "/editor/derivatives/" + file.id() + "/";
        return switch (derivative.purpose()) {
            case PUBLIC ->
                new Made(
                        texts.text("rendition.copy"),
                        texts.text("rendition.copy.why", size),
                        List.of(
                                new Look(address + "public", texts.text("rendition.copy.public")),
                                new Look(
                                        "/editor" + FileRows.href(file) + "?inline",
                                        texts.text("rendition.copy.original"))));
            case WEB ->
                new Made(
                        texts.text("rendition.web"),
                        texts.text("rendition.web.why", size),
                        List.of(new Look(address + "web", texts.text("rendition.web.open"))));
        };
    }
}
