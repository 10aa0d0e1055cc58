package no.opphav.ingest.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    @Test
    void what_follows_at_once_is_one_paragraph() {
        assertThat(texts(cue(0, 2, null, "Hva er"), cue(2, 4, null, "karriereveiledning?")))
                .containsExactly("Hva er karriereveiledning?");
    }

    @Test
    void a_pause_begins_a_new_one() {
        assertThat(texts(cue(0, 2, null, "Først."), cue(5, 7, null, "Så."))).containsExactly("Først.", "Så.");
    }

    @Test
    void another_speaker_begins_a_new_one() {
        assertThat(texts(cue(0, 2, "A", "Ja."), cue(2, 4, "B", "Nei."), cue(4, 6, "B", "Jo.")))
                .containsExactly("Ja.", "Nei. Jo.");
    }

    @Test
    void a_long_one_ends_with_its_sentence() {
        var sentence = "a".repeat(398) + " b.";
        assertThat(texts(cue(0, 2, null, sentence), cue(2, 4, null, "Neste."))).containsExactly(sentence, "Neste.");
        var halfway = "a".repeat(401);
        assertThat(texts(cue(0, 2, null, halfway), cue(2, 4, null, "slutt."))).containsExactly(halfway + " slutt.");
    }

    private static List<String> texts(Cue... cues) {
        return Transcript.of(List.of(cues)).paragraphs().stream()
                .map(Transcript.Paragraph::text)
                .toList();
    }

    private static Cue cue(int from, int to, @Nullable String speaker, String text) {
        return new Cue(Duration.ofSeconds(from), Duration.ofSeconds(to), speaker, text);
    }
}
