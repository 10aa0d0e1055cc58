package no.opphav.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.opphav.ingest.captions.Transcript;
import no.opphav.search.Inside.Piece;
import no.opphav.web.Texts;

/** Writes what a film says as passages that lead into it. */
final class Passages {
    /** How long the words are at most that are looked for. */
    static final int LONGEST_SOUGHT = 200;

    private Passages() {}

    /** All that is said; each passage leads to its moment on the page of the film. */
    static List<TranscriptPage.Passage> of(Transcript transcript, String film, Texts texts) {
        return with("", transcript, film, texts);
    }

    /** What is said with some words in it, whatever their case; all where no words are looked for. */
    static List<TranscriptPage.Passage> with(String sought, Transcript transcript, String film, Texts texts) {
        return transcript.paragraphs().stream()
                .map(paragraph -> new TranscriptPage.Passage(
                        texts.duration(paragraph.start()),
                        paragraph.start(),
                        film,
                        paragraph.speaker(),
                        pieces(paragraph.text(), sought)))
                .filter(passage -> sought.isEmpty() || passage.said().stream().anyMatch(Piece::isFound))
                .toList();
    }

    private static List<Piece> pieces(String text, String sought) {
        if (sought.isEmpty()) {
            return List.of(new Piece(text, false));
        }
        var pattern = Pattern.compile(Pattern.quote(sought), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Piece> pieces = new ArrayList<>();
        var found = pattern.matcher(text);
        var from = 0;
        while (found.find()) {
            pieces.add(new Piece(text.substring(from, found.start()), false));
            pieces.add(new Piece(found.group(), true));
            from = found.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }
}
