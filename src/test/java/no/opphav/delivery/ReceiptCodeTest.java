package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"7KQ2M4X9T0", "7kq2m-4x9to", " 7KQ2M 4X9T0 ", "7KQ2M-4X9TO"})
    void a_code_is_read_as_people_write_it(String written) {
        assertThat(ReceiptCode.parse(written)).contains(new ReceiptCode("7KQ2M4X9T0"));
        assertThat(new ReceiptCode("7KQ2M4X9T0")).hasToString("7KQ2M-4X9T0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ2M", "7KQ2M-4X9TU", "7KQ2M-4X9T0-1", "ÅKQ2M-4X9T0"})
    void anything_else_is_none(String written) {
        assertThat(ReceiptCode.parse(written)).isEmpty();
    }

    @Test
    void a_code_is_the_last_fifty_of_some_bits() {
        assertThat(ReceiptCode.of(0x0123456789abcdefL)).isEqualTo(ReceiptCode.of(0xff_23456789abcdefL));
        assertThat(ReceiptCode.of(1)).isEqualTo(new ReceiptCode("1000000000"));
        assertThat(ReceiptCode.of(1L << 45)).isEqualTo(new ReceiptCode("0000000001"));
    }
}
