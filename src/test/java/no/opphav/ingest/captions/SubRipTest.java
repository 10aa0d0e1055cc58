package no.opphav.ingest.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubRipTest {
    @Test
    void cues_become_those_of_webvtt_in_the_order_of_their_times() {
        var webVtt = SubRip.asWebVtt("""
                2
                00:01:02,500 --> 00:01:04,000 X1:40 X2:600
                <i>Hei</i> <font color="red">på</font> deg

                1
                1:00,5 --> 00:01:02.500
                {\\an8}Første linje

                42
                """);
        assertThat(webVtt).isEqualTo("""
                WEBVTT

                00:01:00.500 --> 00:01:02.500
                Første linje
                42

                00:01:02.500 --> 00:01:04.000
                <i>Hei</i> på deg
                """);
    }

    @Test
    void signs_of_markup_that_are_none_are_shown_as_they_are() {
        assertThat(SubRip.asWebVtt("00:01,0 --> 00:02,0\r\nA & B <3 <script>x</script> &amp; c\r\n"))
                .endsWith("A &amp; B &lt;3 &lt;script&gt;x&lt;/script&gt; &amp; c\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "captions-none|1|#",
                "captions-subrip-timing|2|1#00:00:01,000 --> 00:00:aa#Hei",
                "captions-subrip-timing|1|Hei#00:01,000 --> 00:02,000#Hei",
                "captions-subrip-timing|5|1#00:01,000 --> 00:02,000#Hei##00:02 -> --> 00:03#Hå",
                "captions-end|2|1#00:02,000 --> 00:01,000#Hei"
            })
    void a_mistake_is_refused_with_its_line_and_reason(String reason, int line, String captions) {
        var problem = catchThrowableOfType(Problem.class, () -> SubRip.asWebVtt(captions.replace('#', '\n')));
        assertThat(problem.code()).isEqualTo(ProblemCode.CAPTIONS_INVALID);
        assertThat(problem.fields()).containsExactly(Problem.FieldProblem.of("file", reason, line));
    }
}
