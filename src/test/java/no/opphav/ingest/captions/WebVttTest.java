package no.opphav.ingest.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebVttTest {
    @Test
    void cues_are_read_with_their_times_and_voices_and_without_their_markup() {
        var cues = WebVtt.cues("""
                WEBVTT - Film

                NOTE 00:00.000 --> 00:01.000 is no cue

                STYLE
                ::cue { color: red }

                first
                00:01.000 --> 00:02.500 align:start
                <v.loud Kari Nordmann>Hei, <i>du</i>
                der</v>

                01:00:03.000 --> 01:00:04.000
                A &amp; B &lt;3 <00:00:03.500><c.x>C</c>
                """);
        assertThat(cues)
                .containsExactly(
                        new Cue(Duration.ofMillis(1000), Duration.ofMillis(2500), "Kari Nordmann", "Hei, du der"),
                        new Cue(Duration.ofMillis(3_603_000), Duration.ofMillis(3_604_000), null, "A & B <3 C"));
    }

    @Test
    void each_of_two_who_speak_at_once_has_a_cue() {
        assertThat(WebVtt.cues("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v A>Ja\r\n<v B>Nei"))
                .extracting(Cue::speaker, Cue::text)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("A", "Ja"),
                        org.assertj.core.api.Assertions.tuple("B", "Nei"));
    }

    @Test
    void what_would_be_markup_elsewhere_is_text() {
        assertThat(WebVtt.cues("WEBVTT\n\n00:01.000 --> 00:02.000\n&lt;script&gt;alert(1)&lt;/script&gt;<script>x"))
                .extracting(Cue::text)
                .containsExactly("<script>alert(1)</script>x");
    }

    @Test
    void one_cue_with_voices_without_end_counts_as_no_more_than_many_cues() {
        assertThat(WebVtt.cues("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v A>a".repeat(WebVtt.MOST_CUES + 9)))
                .hasSize(WebVtt.MOST_CUES);
    }

    @Test
    void a_text_without_end_is_cut() {
        var cues = WebVtt.cues("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "a".repeat(9000));
        assertThat(cues.getFirst().text()).hasSize(Cue.LONGEST);
    }
}
