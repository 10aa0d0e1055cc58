package no.opphav.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;
import no.opphav.sample.SampleTerms.AllTerms;
import no.opphav.terms.NewTerms;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class SampleTermsTest {
    private static final List<LanguageTag> LANGUAGES = Stream.of("nb", "nn", "en", "uk", "ru", "fr", "ar")
            .map(LanguageTag::new)
            .toList();

    private final JsonMapper mapper;

    SampleTermsTest(RunningService service) {
        this.mapper = service.bean(JsonMapper.class);
    }

    @Test
    void no_terms_lack_a_language_and_no_language_lacks_a_text() throws IOException {
        try (var file = SampleTermsTest.class.getResourceAsStream("/sample-catalogue/terms.json")) {
            var all = Objects.requireNonNull(mapper.readValue(Objects.requireNonNull(file), AllTerms.class));
            assertThat(all.terms()).hasSize(3).extracting(SampleTerms::asNew).allSatisfy(SampleTermsTest::isWhole);
        }
    }

    private static void isWhole(NewTerms terms) {
        assertThat(terms.translations()).containsOnlyKeys(LANGUAGES);
        assertThat(terms.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.text()).containsOnlyKeys(LANGUAGES));
    }
}
