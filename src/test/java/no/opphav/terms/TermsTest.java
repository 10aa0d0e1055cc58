package no.opphav.terms;

import static no.opphav.testing.Refused.refused;
import static no.opphav.testing.TestAssets.SERVICE;
import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.testing.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class TermsTest {
    private static final LanguageTag NB = LanguageTag.BOKMAAL;
    private static final LanguageTag EN = LanguageTag.ENGLISH;

    private final RunningService service;
    private final Terms terms;
    private final Slug code = new Slug("terms-" + unique());

    TermsTest(RunningService service) {
        this.service = service;
        this.terms = service.bean(Terms.class);
    }

    @Test
    void published_terms_read_as_they_were_written() {
        var published = terms.publish(wanted("Fri bruk"), SERVICE);
        assertThat(published.number()).isEqualTo(1);
        assertThat(published.publishedAt()).isEqualTo(service.clock().instant());
        assertThat(published.rules())
                .extracting(TermsRule::action)
                .containsExactly(Action.DISTRIBUTE, Action.ATTRIBUTE);
        assertThat(published.rules(RuleKind.DUTY)).hasSize(1);
        assertThat(published.in(EN).name()).isEqualTo("Free use");
        assertThat(published.in(new LanguageTag("fr")).name()).isEqualTo("Fri bruk");
        assertThat(published.rules().getFirst().in(EN)).isEqualTo("Share it");
        assertThat(terms.byId(published.id())).contains(published);
        assertThat(service.bean(AuditTrail.class).of(published.id())).hasSize(1);
    }

    @Test
    void the_next_version_leaves_the_earlier_one_as_it_was() {
        var first = terms.publish(wanted("Fri bruk"), SERVICE);
        var second = terms.publish(wanted("Friere bruk"), SERVICE);
        assertThat(second.number()).isEqualTo(2);
        assertThat(terms.current(code)).contains(second);
        assertThat(terms.version(code, 1)).contains(first);
        assertThat(terms.version(code, 3)).isEmpty();
        assertThat(terms.published()).contains(second).doesNotContain(first);
    }

    @Test
    void versions_published_at_once_are_numbered_one_after_another() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        Callable<Integer> publish =
                () -> terms.publish(wanted("Fri bruk"), SERVICE).number();
        try (var editors = Executors.newFixedThreadPool(3)) {
            for (var done : editors.invokeAll(List.of(publish, publish, publish))) {
                numbers.add(done.get());
            }
        }
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void what_is_not_there_is_empty() {
        assertThat(terms.current(code)).isEmpty();
        assertThat(terms.byId(UUID.randomUUID())).isEmpty();
        assertThat(terms.byIds(List.of())).isEmpty();
    }

    @Test
    void every_text_is_written_in_every_language() {
        var rule = new TermsRule(RuleKind.DUTY, "attribute", Map.of(NB, "Krediter"));
        var blank = new TermsTranslation(" ", "Use it.", "Use it freely.");
        refused(() -> wanted(null, List.of(), Map.of()), ProblemCode.INVALID_FIELDS, "translations: required");
        refused(
                () -> wanted(URI.create("javascript:alert(1)"), List.of(rule), Map.of(EN, blank)),
                ProblemCode.INVALID_FIELDS,
                "licenseUri: invalid",
                "en.name: required",
                "en.rules.0: required");
    }

    private NewTerms wanted(String name) {
        var may = new TermsRule(RuleKind.PERMISSION, "distribute", Map.of(NB, "Spre det", EN, "Share it"));
        var must = new TermsRule(RuleKind.DUTY, "attribute", Map.of(NB, "Krediter", EN, "Give credit"));
        return wanted(
                URI.create("https://creativecommons.org/licenses/by/4.0/"),
                List.of(may, must),
                Map.of(
                        NB, new TermsTranslation(name, "Bruk det fritt.", "Bruk det fritt og krediter."),
                        EN, new TermsTranslation("Free use", "Use it.", "Use it freely, with credit.")));
    }

    private NewTerms wanted(
            @Nullable URI license, List<TermsRule> rules, Map<LanguageTag, TermsTranslation> translations) {
        return new NewTerms(code, license, Access.FREE, rules, translations);
    }
}
