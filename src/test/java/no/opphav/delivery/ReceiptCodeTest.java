package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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
    void the_code_of_an_identifier_is_what_is_random_in_it() {
        var id = UUID.fromString("019a0000-0000-7000-8000-0123456789ab");
        assertThat(ReceiptCode.of(id)).isEqualTo(ReceiptCode.of(new UUID(0, id.getLeastSignificantBits())));
        assertThat(ReceiptCode.of(id)).isNotEqualTo(ReceiptCode.of(new UUID(0, id.getLeastSignificantBits() + 1)));
    }
}
