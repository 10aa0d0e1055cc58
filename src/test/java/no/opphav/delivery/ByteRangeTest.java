package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

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
            strings = {"", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-4", "pages=1-2", "bytes=0-1,5-6", "0-1"})
    void what_is_not_understood_asks_for_everything(String header) {
        assertThat(ByteRange.parse(header, 100)).isEqualTo(new ByteRange.Whole());
    }
}
