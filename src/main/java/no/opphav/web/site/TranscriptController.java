package no.opphav.web.site;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.catalogue.VariantView;
import no.opphav.ingest.captions.Transcript;
import no.opphav.ingest.captions.Transcripts;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.web.Frame;
import no.opphav.web.Frame.HeadLink;
import no.opphav.web.Frames;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.Section;
import no.opphav.web.Words;

/** What a film says, to read: as a page, and as plain text. */
@Controller("/" + InterfaceLanguage.IN_PATH + "/assets/{slug}/{tag}")
@Secured(SecurityRule.IS_ANONYMOUS)
class TranscriptController {
    private final Catalogue catalogue;
    private final Transcripts transcripts;
    private final Frames frames;
    private final Pages pages;

    TranscriptController(Catalogue catalogue, Transcripts transcripts, Frames frames, Pages pages) {
        this.catalogue = catalogue;
        this.transcripts = transcripts;
        this.frames = frames;
        this.pages = pages;
    }

    @Get("/transcript")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> page(
            @PathVariable InterfaceLanguage lang,
            @PathVariable String slug,
            @PathVariable String tag,
            @QueryValue(defaultValue = "") String q) {
        var frame =
                frames.of(lang, "/assets/" + slug + "/" + tag + "/transcript").within(Section.CATALOGUE);
        return switch (find(slug)) {
            case PublicAsset.Published(AssetView view) -> {
                var shown = variant(view, tag);
                yield pages.open(page(frame, view, shown, transcript(view, shown, sought(q)), sought(q)));
            }
            case PublicAsset.Withdrawn(AssetView view) -> pages.of(HttpStatus.GONE, Withdrawal.page(frame, view));
            case PublicAsset.Ended(AssetView view, var ending) ->
                pages.of(HttpStatus.GONE, RightsEnded.page(frame, view, ending));
            case PublicAsset.Unknown() -> throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        };
    }

    @Get("/transcript.txt")
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> plain(
            @PathVariable InterfaceLanguage lang, @PathVariable String slug, @PathVariable String tag) {
        var view = find(slug).orRefused();
        var shown = variant(view, tag);
        return HttpResponse.ok(plain(shown.variant().title(), transcript(view, shown, "")))
                .contentType(MediaType.of("text/plain; charset=utf-8"))
                .characterEncoding(StandardCharsets.UTF_8)
                .header("Content-Language", shown.variant().language().value());
    }

    private PublicAsset find(String slug) {
        return Slug.parse(slug).map(catalogue::find).orElseGet(PublicAsset.Unknown::new);
    }

    private static VariantView variant(AssetView view, String tag) {
        return LanguageTag.parse(tag).flatMap(view::in).orElseThrow(() -> Problem.of(ProblemCode.VARIANT_NOT_FOUND));
    }

    /** All of it in paragraphs; where words are sought, in the lines in which they stand. */
    private Transcript transcript(AssetView view, VariantView shown, String sought) {
        var captions = Insides.captions(shown);
        var terms = view.terms();
        if (captions == null || terms == null || terms.access() == Access.ON_REQUEST) {
            throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        }
        var transcript = sought.isEmpty() ? transcripts.of(captions) : transcripts.lineByLine(captions);
        if (transcript.paragraphs().isEmpty()) {
            throw Problem.of(ProblemCode.FILE_NOT_FOUND);
        }
        return transcript;
    }

    private static String sought(String words) {
        var sought = words.strip();
        return sought.substring(0, Math.min(sought.length(), Passages.LONGEST_SOUGHT));
    }

    private static TranscriptPage page(
            Frame frame, AssetView view, VariantView shown, Transcript transcript, String sought) {
        var texts = frame.texts();
        var variant = shown.variant();
        var film = frame.at("/assets/" + view.asset().slug() + "/" + variant.language());
        return new TranscriptPage(
                frame.titled(texts.text("transcript.title", variant.title()))
                        .described(texts.text("transcript.description", variant.title()))
                        .linking(List.of(new HeadLink("canonical", canonical(frame, view, shown), null))),
                new Words(variant.title(), variant.language()),
                film,
                film + "/transcript",
                film + "/transcript.txt",
                sought,
                Passages.with(sought, transcript, film, texts));
    }

    /** What is said is the same whatever language stands around it. */
    private static String canonical(Frame frame, AssetView view, VariantView shown) {
        var film = AssetPaths.of(view.asset().slug(), shown.variant().language());
        return frame.site().url(film + "/transcript").toString();
    }

    /** A blank line between paragraphs, a speaker's name before what he or she says. */
    private static String plain(String title, Transcript transcript) {
        return transcript.paragraphs().stream()
                .map(paragraph -> (paragraph.speaker() == null ? "" : paragraph.speaker() + ": ") + paragraph.text())
                .collect(Collectors.joining("\n\n", title + "\n\n", "\n"));
    }
}
