package no.opphav.api;

import jakarta.inject.Singleton;
import java.util.Objects;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.terms.Terms;
import no.opphav.terms.TermsVersion;

/** Finds the terms that a client chose. */
@Singleton
final class ChosenTerms {
    private final Terms terms;

    ChosenTerms(Terms terms) {
        this.terms = terms;
    }

    /**
     * The version that was chosen, or the current one where none is named.
     *
     * @throws Problem {@code TERMS_NOT_FOUND} at {@code terms}
     */
    TermsVersion version(TermsChoice choice) {
        var code = Slug.parse(Objects.requireNonNullElse(choice.code(), ""));
        var number = choice.number();
        var found = number == null ? code.flatMap(terms::current) : code.flatMap(slug -> terms.version(slug, number));
        return found.orElseThrow(
                () -> Problem.of(ProblemCode.TERMS_NOT_FOUND).at(FieldProblem.of("terms", "unknown-terms")));
    }
}
