package no.opphav.web.editor;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetState;
import no.opphav.curation.CurationKind;
import no.opphav.curation.Curations;
import no.opphav.kernel.LanguageTag;
import no.opphav.overview.LanguageMatrix;
import no.opphav.overview.Matrix;
import no.opphav.overview.MatrixQuery;
import no.opphav.overview.Standing;
import no.opphav.web.Chip;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Option;
import no.opphav.web.Pill;
import no.opphav.web.Texts;
import no.opphav.web.Tone;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/** Puts the language matrix together. */
@Singleton
class MatrixPages {
    private static final String PATH = Place.LANGUAGES.path();

    private final LanguageMatrix matrix;
    private final Curations curations;
    private final Choices choices;
    private final EditorFrames frames;

    MatrixPages(LanguageMatrix matrix, Curations curations, Choices choices, EditorFrames frames) {
        this.matrix = matrix;
        this.curations = curations;
        this.choices = choices;
        this.frames = frames;
    }

    MatrixPage page(InterfaceLanguage lang, MatrixQuery query, String notice, Session session) {
        var around = frames.at(lang, Place.LANGUAGES, session);
        var frame = around.frame();
        var texts = frame.texts();
        var found = matrix.find(query, lang.tag());
        return new MatrixPage(
                around,
                Notice.sentence(notice, texts),
                chips(frame, query, found),
                FormState.of(Map.of(
                        "q", query.text(),
                        "kind", named(query.kind()),
                        "state", named(query.state()),
                        "theme", query.theme())),
                query.onlyGaps() ? "true" : "",
                options("assets.all-kinds", choices.kinds(texts), texts),
                options("languages.all-states", states(texts), texts),
                options("languages.all-themes", themes(lang), texts),
                found.languages().stream()
                        .map(tag -> new Words(texts.autonym(tag), tag))
                        .toList(),
                found.lines().stream()
                        .map(line -> row(line, found.languages(), frame))
                        .toList(),
                href(frame.at(PATH), query, query.cursor()),
                isFiltered(query) ? href(frame.at(PATH), all(query), null) : null,
                href("/api/editor/languages.csv", query, null),
                found.next() == null ? null : href(frame.at(PATH), query, found.next()));
    }

    private static List<Option> options(String all, List<Option> others, Texts texts) {
        return Stream.concat(Stream.of(Option.of("", texts.text(all))), others.stream())
                .toList();
    }

    private static List<Option> states(Texts texts) {
        return Stream.of(AssetState.PUBLISHED, AssetState.DRAFT)
                .map(state -> Option.of(named(state), texts.text("asset-states", state)))
                .toList();
    }

    private List<Option> themes(InterfaceLanguage lang) {
        return Stream.of(CurationKind.THEME, CurationKind.COLLECTION)
                .flatMap(kind -> curations.all(kind).stream())
                .map(each -> Option.of(each.code().value(), each.in(lang.tag()).name()))
                .toList();
    }

    private static List<Chip> chips(Frame frame, MatrixQuery query, Matrix found) {
        var texts = frame.texts();
        return List.of(
                new Chip(
                        texts.text("languages.all"),
                        found.assets(),
                        href(frame.at(PATH), withGaps(query, false), null),
                        !query.onlyGaps()),
                new Chip(
                        texts.text("languages.gaps"),
                        found.withGaps(),
                        href(frame.at(PATH), withGaps(query, true), null),
                        query.onlyGaps()));
    }

    private static MatrixQuery withGaps(MatrixQuery query, boolean only) {
        return new MatrixQuery(query.text(), query.kind(), query.state(), query.theme(), only, null, query.limit());
    }

    private static MatrixQuery all(MatrixQuery query) {
        return new MatrixQuery("", null, null, "", query.onlyGaps(), null, query.limit());
    }

    private static boolean isFiltered(MatrixQuery query) {
        return !query.text().isEmpty()
                || query.kind() != null
                || query.state() != null
                || !query.theme().isEmpty();
    }

    /** The address of what is published and has gaps. */
    static String ofGaps(Frame frame) {
        return href(frame.at(PATH), MatrixQuery.ofGaps(MatrixQuery.DEFAULT_LIMIT), null);
    }

    private static String href(String page, MatrixQuery query, @Nullable String cursor) {
        var address = UriBuilder.of(page);
        if (!query.text().isEmpty()) {
            address.queryParam("q", query.text());
        }
        if (query.kind() != null) {
            address.queryParam("kind", named(query.kind()));
        }
        if (query.state() != null) {
            address.queryParam("state", named(query.state()));
        }
        if (!query.theme().isEmpty()) {
            address.queryParam("theme", query.theme());
        }
        if (query.onlyGaps()) {
            address.queryParam("gaps", "true");
        }
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.build().toString();
    }

    private static String named(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static MatrixPage.Row row(Matrix.Line line, List<LanguageTag> languages, Frame frame) {
        var texts = frame.texts();
        var base = frame.at("/editor/assets/" + line.asset());
        List<MatrixPage.Cell> cells = new ArrayList<>();
        languages.forEach(language -> cells.add(cell(line, language, base, texts)));
        var kind = texts.text("kind", line.kind());
        return new MatrixPage.Row(
                base,
                title(line),
                line.state() == AssetState.PUBLISHED ? kind : kind + " · " + texts.text("asset-state", line.state()),
                cells);
    }

    /** The title of an asset, or its slug while it has none. */
    static Words title(Matrix.Line line) {
        return line.title().isEmpty()
                ? new Words(line.asset().value(), LanguageTag.NONE)
                : new Words(line.title(), line.titleLanguage());
    }

    private static MatrixPage.Cell cell(Matrix.Line line, LanguageTag language, String base, Texts texts) {
        var cell = line.in(language);
        var isOutdated = cell.standing() == Standing.OUTDATED;
        return new MatrixPage.Cell(
                texts.autonym(language),
                cell.standing() == Standing.UNEXPECTED ? null : pill(cell.standing(), texts),
                mend(cell, language, base),
                isOutdated ? base + "/variants/" + cell.variantId() + "/confirm" : null);
    }

    static Pill pill(Standing standing, Texts texts) {
        var tone = switch (standing) {
            case COMPLETE -> Tone.GOOD;
            case OUTDATED, UNCAPTIONED, BEGUN -> Tone.WARN;
            case MISSING, UNEXPECTED -> Tone.QUIET;
        };
        return new Pill(tone, texts.text("standing", standing));
    }

    /** The form that fills a gap, or shows what there is. */
    static String mend(Matrix.Cell cell, LanguageTag language, String base) {
        var variant = cell.variantId();
        if (variant == null) {
            return base + "/variants?language=" + language;
        }
        return cell.standing() == Standing.UNCAPTIONED
                ? Missing.captions(base, variant)
                : base + "?language=" + language;
    }
}
