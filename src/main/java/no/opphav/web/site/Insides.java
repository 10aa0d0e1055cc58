package no.opphav.web.site;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.PreviewPart;
import no.opphav.catalogue.VariantView;
import no.opphav.ingest.captions.Transcripts;
import no.opphav.web.Frame;
import no.opphav.web.Texts;
import org.jspecify.annotations.Nullable;

/** Opens works: a document's pages, a deck's slides, a film from end to end and what it says. */
@Singleton
class Insides {
    private static final int USUAL_WIDTH = 320;

    private final Transcripts transcripts;

    Insides(Transcripts transcripts) {
        this.transcripts = transcripts;
    }

    /** @param previews of the file that stands for the variant, page by page, the narrowest first */
    AssetPage.Inside of(Frame frame, AssetView view, VariantView shown, List<Preview> previews) {
        var texts = frame.texts();
        var slides = view.asset().kind() == AssetKind.PRESENTATION;
        var pages = new TreeMap<>(previews.stream()
                .filter(preview -> preview.part() == PreviewPart.PAGE)
                .collect(Collectors.groupingBy(Preview::page)));
        var strip = previews.stream()
                .filter(preview -> preview.part() == PreviewPart.STRIP)
                .toList();
        var count = Math.max(count(shown, previews), pages.size());
        var counted = slides ? "asset.slides" : "asset.pages";
        var leaves = pages.size() < 2
                ? List.<AssetPage.Leaf>of()
                : pages.entrySet().stream()
                        .map(page -> leaf(page.getKey(), page.getValue(), count, slides, texts))
                        .toList();
        var heading = leaves.size() < count
                ? texts.text("asset.some-of", leaves.size(), texts.text(counted, count))
                : texts.text(counted, count);
        return new AssetPage.Inside(
                leaves,
                heading,
                strip.isEmpty() ? null : image(strip, texts.text("asset.strip")),
                said(frame, view, shown));
    }

    private static int count(VariantView shown, List<Preview> previews) {
        return shown.files().stream()
                .filter(file ->
                        previews.stream().anyMatch(preview -> preview.fileId().equals(file.id())))
                .flatMap(file -> java.util.stream.Stream.ofNullable(file.pages()))
                .findFirst()
                .orElse(1);
    }

    private static AssetPage.Leaf leaf(int page, List<Preview> sizes, int count, boolean slide, Texts texts) {
        var described = texts.text(slide ? "asset.slide-of" : "asset.page-of", page, count);
        return new AssetPage.Leaf(Pictures.href(sizes.getLast()), image(sizes, described));
    }

    private static Picture.Image image(List<Preview> sizes, String described) {
        var usual = sizes.stream()
                .filter(preview -> preview.width() >= USUAL_WIDTH)
                .findFirst()
                .orElseGet(sizes::getLast);
        return new Picture.Image(Pictures.href(usual), Pictures.sizes(sizes), usual.width(), usual.height(), described);
    }

    private AssetPage.@Nullable Said said(Frame frame, AssetView view, VariantView shown) {
        var captions = captions(shown);
        if (captions == null) {
            return null;
        }
        var transcript = transcripts.lineByLine(captions);
        var film = frame.at(
                "/assets/" + view.asset().slug() + "/" + shown.variant().language());
        return transcript.paragraphs().isEmpty()
                ? null
                : new AssetPage.Said(film + "/transcript", Passages.of(transcript, film, frame.texts()));
    }

    /** The captions of a variant that its transcript is made of. */
    static @Nullable UUID captions(VariantView shown) {
        return shown.files(FileRole.CAPTIONS).stream()
                .filter(Transcripts::concerns)
                .findFirst()
                .map(AssetFile::id)
                .orElse(null);
    }
}
