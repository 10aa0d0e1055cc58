package no.opphav.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file it stands what somebody looked for.
 *
 * @param page of a document, or slide of a presentation, from 1; null of a film, and of a document that has none
 * @param start how long after a film's beginning it is said; null of anything else
 * @param said some words around it
 */
public record Inside(
        UUID fileId,
        LanguageTag language,
        @Nullable Integer page,
        @Nullable Duration start,
        List<Piece> said) {
    private static final String BEGIN = "\u0001";
    private static final String END = "\u0002";

    /** Some words, and whether they are what was looked for. */
    public record Piece(String text, boolean isFound) {}

    public Inside {
        said = List.copyOf(said);
    }

    static Inside of(InsideRow row) {
        return new Inside(
                row.fileId(),
                new LanguageTag(row.language()),
                row.number(),
                row.startMs() == null ? null : Duration.ofMillis(row.startMs()),
                pieces(row.said()));
    }

    private static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        for (var part : marked.split(BEGIN, -1)) {
            var end = part.indexOf(END);
            if (end > 0) {
                pieces.add(new Piece(part.substring(0, end), true));
            }
            var rest = part.substring(end + 1);
            if (!rest.isEmpty()) {
                pieces.add(new Piece(rest, false));
            }
        }
        return pieces;
    }
}
