package no.opphav.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.opphav.kernel.LanguageTag;
import no.opphav.sample.SampleTerms.AllTerms;
import no.opphav.terms.Action;
import no.opphav.terms.NewTerms;
import no.opphav.terms.RuleKind;
import no.opphav.terms.TermsContent;
import no.opphav.terms.TermsRule;
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

    @Test
    void free_terms_permit_machines_what_their_text_permits_people() throws IOException {
        try (var file = SampleTermsTest.class.getResourceAsStream("/sample-catalogue/terms.json")) {
            var all = Objects.requireNonNull(mapper.readValue(Objects.requireNonNull(file), AllTerms.class));
            var free = all.terms().getFirst().asNew();
            assertThat(free.code()).hasToString("free-with-credit");
            assertThat(free.rules())
                    .filteredOn(rule -> rule.kind() == RuleKind.PERMISSION)
                    .extracting(TermsRule::action)
                    .contains(Action.REPRODUCE, Action.PRINT, Action.DISPLAY, Action.DISTRIBUTE, Action.PRESENT);
            assertThat(all.terms())
                    .extracting(SampleTerms::asNew)
                    .allSatisfy(terms -> assertThat(new TermsContent(
                                            terms.licenseUri(), terms.access(), terms.rules(), terms.translations())
                                    .missing())
                            .isEmpty());
        }
    }

    private static void isWhole(NewTerms terms) {
        assertThat(terms.translations()).containsOnlyKeys(LANGUAGES);
        assertThat(terms.rules())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.text()).containsOnlyKeys(LANGUAGES));
    }
}
