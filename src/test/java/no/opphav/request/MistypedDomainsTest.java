package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.kernel.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistypedDomainsTest {
    @ParameterizedTest
    @CsvSource({
        "kari@gmial.com, kari@gmail.com",
        "kari@gmal.com, kari@gmail.com",
        "kari@gmaill.com, kari@gmail.com",
        "kari@GMAIL.CON, kari@gmail.com",
        "kari@hotmial.no, kari@hotmail.no",
        "kari@gmail.co, kari@gmail.com",
        "kari@bodo.komune.no, kari@bodo.kommune.no",
        "kari@oslo.kommnue.no, kari@oslo.kommune.no"
    })
    void one_slip_is_noticed(String written, String meant) {
        assertThat(MistypedDomains.meant(new EmailAddress(written))).contains(new EmailAddress(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@gmail.com",
                "kari@mail.com",
                "kari@ymail.com",
                "kari@bodo.kommune.no",
                "kari@example.no",
                "kari@uib.no",
                "kari@kommune.no",
                "kari@blåbær.no",
                "kari@live.se"
            })
    void what_is_right_is_left_alone(String written) {
        assertThat(MistypedDomains.meant(new EmailAddress(written))).isEmpty();
    }
}
