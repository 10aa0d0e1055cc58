package no.opphav.web;

import jakarta.inject.Singleton;
import no.opphav.kernel.Problem;
import no.opphav.platform.http.ProblemText;
import no.opphav.platform.http.ProblemTexts;

/** Refusals in the languages of the interface. */
@Singleton
class SpokenProblems implements ProblemTexts {
    private final Messages messages;
    private final Endings endings;

    SpokenProblems(Messages messages, Endings endings) {
        this.messages = messages;
        this.endings = endings;
    }

    @Override
    public ProblemText of(Problem problem, String acceptLanguage) {
        var texts = messages.in(InterfaceLanguage.preferred(AcceptLanguage.parse(acceptLanguage)));
        return new ProblemText(
                texts.language().tag(),
                texts.title(problem),
                endings.detail(problem, texts),
                problem.fields().stream().map(texts::field).toList());
    }
}
