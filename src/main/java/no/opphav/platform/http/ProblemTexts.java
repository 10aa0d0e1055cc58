package no.opphav.platform.http;

import no.opphav.kernel.Problem;

/** Says refusals in words. */
public interface ProblemTexts {
    /**
     * The refusal in the language that suits the client best.
     *
     * @param acceptLanguage the header {@code Accept-Language} (RFC 9110, section 12.5.4); may be empty
     */
    ProblemText of(Problem problem, String acceptLanguage);
}
