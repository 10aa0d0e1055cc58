package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 99",
        "bytes=10-19, 10, 19",
        "Bytes= 10-19, 10, 19",
        "bytes=99-, 99, 99",
        "bytes=50-1000, 50, 99",
        "bytes=-1, 99, 99",
        "bytes=-1000, 0, 99",
        "bytes=0000000000000000000000007-8, 7, 8",
        "bytes=5-99999999999999999999999999, 5, 99",
        "bytes=-99999999999999999999999999, 0, 99",
    })
    void one_part_is_cut_to_what_there_is(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999999-"})
    void a_part_behind_the_end_is_not_there(String header) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange.Beyond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=5-4",
                "pages=1-2",
                "bytes=0-1,x",
                "bytes=0-1,6-5",
                "0-1"
            })
    void what_is_not_understood_asks_for_everything(String header) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange.Whole());
    }

    @Test
    void several_parts_come_in_the_order_in_which_they_were_asked_for() {
        assertThat(ByteRange.parse("bytes=900-909, 0-9 ,-1,", 1000))
                .isEqualTo(parts(new ByteRange.Part(900, 909), new ByteRange.Part(0, 9), new ByteRange.Part(999, 999)));
    }

    @Test
    void parts_that_overlap_or_lie_close_become_one() {
        assertThat(ByteRange.parse("bytes=500-600,0-9,550-700,20-29", 1000))
                .isEqualTo(parts(new ByteRange.Part(0, 29), new ByteRange.Part(500, 700)));
        assertThat(ByteRange.parse("bytes=0-1,5-6", 1000)).isEqualTo(new ByteRange.Part(0, 6));
    }

    @Test
    void parts_that_are_not_there_are_left_out() {
        assertThat(ByteRange.parse("bytes=0-9,2000-,500-509", 1000))
                .isEqualTo(parts(new ByteRange.Part(0, 9), new ByteRange.Part(500, 509)));
        assertThat(ByteRange.parse("bytes=2000-,3000-", 1000)).isEqualTo(new ByteRange.Beyond());
    }

    @Test
    void more_parts_than_anybody_needs_are_answered_with_everything() {
        var many = IntStream.range(0, 17)
                .mapToObj(part -> part * 1000 + "-" + part * 1000)
                .collect(Collectors.joining(","));

        assertThat(ByteRange.parse("bytes=" + many, 100_000)).isEqualTo(new ByteRange.Whole());
    }

    private static ByteRange parts(ByteRange.Part... parts) {
        return new ByteRange.Parts(List.of(parts));
    }
}
