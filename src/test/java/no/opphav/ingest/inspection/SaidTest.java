package no.opphav.ingest.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "D:20070321140550-06'00',2007-03-21T14:05:50-06:00",
                "D:20070321140550Z,2007-03-21T14:05:50",
                "D:20070321140550,2007-03-21T14:05:50",
                "D:2007,D:2007",
                "2020-05-17T10:11:12.000000Z,2020-05-17T10:11:12Z",
                "2020:05:17 10:11:12,2020:05:17 10:11:12"
            })
    void a_moment_is_noted_as_people_read_it(String written, String noted) {
        assertThat(new Said().add(FactName.CREATED, written).facts())
                .containsExactly(new FileFact(FactName.CREATED, noted));
    }

    @Test
    void the_beginning_of_a_programs_time_is_no_moment() {
        assertThat(new Said()
                        .add(FactName.CREATED, "1970-01-01T00:00:00.000000Z")
                        .facts())
                .isEmpty();
    }
}
