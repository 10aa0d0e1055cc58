package no.opphav.request;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import no.opphav.account.Attempts;
import no.opphav.account.Limit;
import no.opphav.account.Network;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;

/** What a presenter can do: ask for a presentation, and see how it goes. */
@Singleton
public class PresentationRequests {
    /** An office or a school stands behind one address. */
    static final Limit FROM_A_NETWORK = new Limit("request.network", 20, Duration.ofHours(1));

    /** Whoever fills the form in, nobody gets more mails by it. */
    static final Limit TO_AN_ADDRESS = new Limit("request.address", 5, Duration.ofDays(1));

    private final FormReader forms;
    private final Attempts attempts;
    private final Reception reception;
    private final RequestLinks links;
    private final RequestReader reader;

    PresentationRequests(
            FormReader forms, Attempts attempts, Reception reception, RequestLinks links, RequestReader reader) {
        this.forms = forms;
        this.attempts = attempts;
        this.reception = reception;
        this.links = links;
        this.reader = reader;
    }

    /** The last day on which a request sent now is answered. */
    public LocalDate answerDue() {
        return reception.answerDue();
    }

    /**
     * Takes a request in, and writes down the mails to the presenter and to the editors. The same form sent again is
     * the same request; one that was changed in between is another.
     *
     * @param network the client's
     * @throws Problem {@code INVALID_FIELDS} with every field that is wrong: {@code required}, {@code too-long}, {@code
     *     not-an-address}, {@code not-a-date}, {@code date-in-past}, {@code date-too-far}, {@code unknown-presentation},
     *     {@code unknown-language}, {@code invalid} of the submission; {@code TOO_MANY_ATTEMPTS}
     */
    public Submitted submit(RequestForm form, Network network) {
        var wish = forms.read(form);
        take(FROM_A_NETWORK, network.key());
        return reception.again(wish).orElseGet(() -> {
            take(TO_AN_ADDRESS, wish.presenter().email().comparable());
            return reception.receive(wish);
        });
    }

    /** The request whose own page the token opens. */
    public Optional<RequestDetails> byLink(Token token) {
        return links.page(token).flatMap(reader::details);
    }

    private void take(Limit limit, String key) {
        if (!attempts.take(limit, key)) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
    }
}
