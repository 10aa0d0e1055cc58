package no.opphav.request;

import java.time.LocalDate;
import java.util.Optional;
import no.opphav.kernel.Token;

/** What a presenter can do: ask for a presentation, and see how it goes. */
public class PresentationRequests {
    /** The last day on which a request sent now is answered. */
    public LocalDate answerDue() {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a request in, and writes down the mails to the presenter and to the editors. The same form sent again is
     * the same request.
     *
     * @param network the client's network address
     * @throws no.opphav.kernel.Problem {@code INVALID_FIELDS} with every field that is wrong: {@code required}, {@code
     *     too-long}, {@code not-an-address}, {@code not-a-date}, {@code date-in-past}, {@code date-too-far}, {@code
     *     unknown-presentation}, {@code unknown-language}; {@code TOO_MANY_ATTEMPTS}
     */
    public Submitted submit(RequestForm form, String network) {
        throw new UnsupportedOperationException();
    }

    /** The request whose own page the token opens. */
    public Optional<RequestDetails> byLink(Token token) {
        throw new UnsupportedOperationException();
    }
}
