package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.opphav.account.Attempts;
import no.opphav.account.Limit;
import no.opphav.account.Network;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.mail.Outbox;

/** What a presenter can do: ask for a presentation, and see how it goes. */
@Singleton
public class PresentationRequests {
    /** An office or a school stands behind one address. */
    static final Limit FROM_A_NETWORK = new Limit("request.network", 20, Duration.ofHours(1));

    /** Whoever fills the form in, nobody gets more mails by it. */
    static final Limit TO_AN_ADDRESS = new Limit("request.address", 5, Duration.ofDays(1));

    /** Whoever holds a link to a request, editors get no more mails by it. */
    static final Limit TO_EDITORS = new Limit("request.changes", 20, Duration.ofDays(1));

    private final FormReader forms;
    private final Challenges challenges;
    private final Limit withoutProof;
    private final Attempts attempts;
    private final Reception reception;
    private final RequestLinks links;
    private final RequestReader reader;
    private final Requesters requesters;
    private final ServiceLevel level;
    private final RequestNotes notes;
    private final Outbox outbox;

    PresentationRequests(
            FormReader forms,
            Challenges challenges,
            ProofSettings proof,
            Attempts attempts,
            Reception reception,
            RequestLinks links,
            RequestReader reader,
            Requesters requesters,
            ServiceLevel level,
            RequestNotes notes,
            Outbox outbox) {
        this.forms = forms;
        this.challenges = challenges;
        this.withoutProof = new Limit("request.without-proof", proof.without(), Duration.ofHours(1));
        this.attempts = attempts;
        this.reception = reception;
        this.links = links;
        this.reader = reader;
        this.requesters = requesters;
        this.level = level;
        this.notes = notes;
        this.outbox = outbox;
    }

    /** The last day on which a request sent and verified now is answered. */
    public LocalDate answerDue() {
        return level.answerDue();
    }

    /** The same of one that is sent, if it is verified now. */
    public LocalDate answerDue(PresentationRequest request) {
        return level.answerDue(request.event().date());
    }

    /** How long the data of who asks is kept. */
    public DaysKept daysKept() {
        return level.daysKept();
    }

    /**
     * The last day on which anything is kept of who made a request, as it stands: of one that nobody verifies, after it has
     * expired, and of one that goes on, after it has run its course.
     */
    public LocalDate keptUntil(PresentationRequest request) {
        return reader.keptUntil(request);
    }

    /** The same of one that is not verified, if it comes to be. */
    public LocalDate keptOnceVerified(PresentationRequest request) {
        return level.keptOnceVerified(request, null);
    }

    /** Until when the address of a request can be verified. */
    public Instant verifiedUntil(PresentationRequest request) {
        return level.verifiedUntil(request);
    }

    /**
     * Takes a request in, and writes down the mail by which the presenter verifies the address; editors hear of it then. The
     * same form sent again is the same request; one that was changed in between is another.
     *
     * @param network the client's
     * @param proof of work, see {@link Challenges}; empty for none, and then fewer requests of a network are taken
     * @throws Problem {@code INVALID_FIELDS} with every field that is wrong: {@code required}, {@code too-long}, {@code
     *     not-an-address}, {@code mistyped-domain} with the address that was probably meant, {@code unknown-venue}, {@code
     *     not-a-count}, {@code too-many}, {@code not-a-date}, {@code date-in-past}, {@code date-too-far}, {@code unknown-presentation},
     *     {@code unknown-language}, {@code invalid} of the submission; {@code TOO_MANY_ATTEMPTS}
     */
    public Submitted submit(RequestForm form, Network network, String proof) {
        return submit(forms.read(form), network, proof, reception::receive);
    }

    /**
     * Takes a form in that a program filled in, by the same limits and with the same answer, so that it does not learn that
     * it is known: but no mail goes out unless somebody asks for it on the page.
     *
     * @throws Problem as {@link #submit(RequestForm, Network, String)}
     */
    public Submitted submitUnheard(RequestForm form, Network network, String proof) {
        return submit(forms.read(form).apart(), network, proof, reception::receiveUnheard);
    }

    private Submitted submit(Wish wish, Network network, String proof, Function<Wish, Submitted> receive) {
        take(FROM_A_NETWORK, network.key());
        if (!challenges.use(proof)) {
            take(withoutProof, network.key());
        }
        return reception.again(wish).orElseGet(() -> {
            take(TO_AN_ADDRESS, wish.presenter().email().comparable());
            return receive.apply(wish);
        });
    }

    /**
     * The request whose own page the token opens. What {@link Submitted} holds opens it only as long as the address is not
     * verified: whoever filled in the form may be somebody else.
     */
    @Transactional(readOnly = true)
    public Optional<RequestDetails> byLink(Token token) {
        return links.page(token)
                .flatMap(link -> reader.details(link.requestId())
                        .filter(details -> link.verified() || !details.request().isVerified()));
    }

    /**
     * Whether the token opened a request's page only until its address was verified, which it now is: the way there is the
     * link in the mail.
     */
    @Transactional(readOnly = true)
    public boolean wasVerified(Token token) {
        return links.page(token)
                .filter(link -> !link.verified())
                .flatMap(link -> reader.request(link.requestId()))
                .filter(PresentationRequest::isVerified)
                .isPresent();
    }

    /**
     * Answers what an editor asked, or adds something while an answer is waited for. Editors get a mail.
     *
     * @throws Problem {@code LINK_INVALID}; {@code TOO_MANY_ATTEMPTS}; {@code INVALID_FIELDS} about {@code information}
     *     ({@code required}, {@code too-long}); {@code WRONG_STATE}
     */
    public void inform(Token token, String information) {
        var requestId = own(token);
        take(TO_EDITORS, requestId.toString());
        requesters.inform(requestId, information);
    }

    /**
     * Sends the mail by which the address is verified again, as often as the form can send one. Nothing is sent while one is
     * still on its way.
     *
     * @param network the client's
     * @throws Problem {@code LINK_INVALID}; {@code TOO_MANY_ATTEMPTS}; {@code WRONG_STATE} of one that is verified or over
     */
    public void verifyAgain(Token token, Network network) {
        var request =
                byLink(token).map(RequestDetails::request).orElseThrow(() -> Problem.of(ProblemCode.LINK_INVALID));
        if (request.state() != RequestState.UNVERIFIED || request.presenter() == null) {
            throw Moves.refusedToRequester(request);
        }
        take(FROM_A_NETWORK, network.key());
        take(TO_AN_ADDRESS, request.presenter().email().comparable());
        requesters.verifyAgain(request.id());
    }

    /**
     * Sends the mail with the link to what is granted again, to the address of the request. Nothing is sent while one is still
     * on its way.
     *
     * @param network the client's
     * @throws Problem {@code LINK_INVALID}; {@code TOO_MANY_ATTEMPTS}; {@code WRONG_STATE} where nothing is granted
     */
    public void sendAgain(Token token, Network network) {
        var request =
                byLink(token).map(RequestDetails::request).orElseThrow(() -> Problem.of(ProblemCode.LINK_INVALID));
        if (!request.state().isGranted() || request.presenter() == null) {
            throw Moves.refusedToRequester(request);
        }
        take(FROM_A_NETWORK, network.key());
        take(TO_AN_ADDRESS, request.presenter().email().comparable());
        requesters.sendAgain(request.id());
    }

    /**
     * Changes the date of the event, also after an approval, which ends when it did. Editors get a mail.
     *
     * @param eventDate as ISO 8601 writes it
     * @throws Problem {@code LINK_INVALID}; {@code TOO_MANY_ATTEMPTS}; {@code INVALID_FIELDS} about {@code eventDate}, as
     *     {@link #submit}; {@code WRONG_STATE}
     */
    public void reschedule(Token token, String eventDate) {
        var requestId = own(token);
        take(TO_EDITORS, requestId.toString());
        requesters.reschedule(requestId, eventDate);
    }

    /**
     * Corrects what the form says of who asks and for what.
     *
     * @throws Problem {@code LINK_INVALID}; {@code TOO_MANY_ATTEMPTS}; {@code INVALID_FIELDS}, as {@link #submit}; {@code
     *     WRONG_STATE} of one that is not verified
     */
    public void correct(Token token, Correction correction) {
        var requestId = own(token);
        take(TO_EDITORS, requestId.toString());
        requesters.correct(requestId, correction);
    }

    /**
     * Erases what is known of the requester, and everything that was written; a request that goes on is withdrawn. The link
     * opens nothing afterwards.
     *
     * @throws Problem {@code LINK_INVALID}
     */
    public void forget(Token token) {
        requesters.forget(own(token));
    }

    /** Everything that is held of a request and its requester; empty as {@link #byLink}. */
    @Transactional(readOnly = true)
    public Optional<HeldData> heldData(Token token) {
        return byLink(token)
                .map(details -> new HeldData(
                        details,
                        notes.of(details.request().id()),
                        mails(details.request()),
                        keptUntil(details.request())));
    }

    private List<HeldData.HeldMail> mails(PresentationRequest request) {
        return request.presenter() == null
                ? List.of()
                : outbox.about(request.id(), request.presenter().email()).stream()
                        .map(entry ->
                                new HeldData.HeldMail(entry.message().template(), entry.createdAt(), entry.sentAt()))
                        .toList();
    }

    /**
     * Withdraws the request, and ends what was granted. Doing it again changes nothing.
     *
     * @param reason may be empty
     * @throws Problem {@code LINK_INVALID}; {@code INVALID_FIELDS} about {@code reason} ({@code too-long}); {@code
     *     WRONG_STATE}
     */
    public void withdraw(Token token, String reason) {
        requesters.withdraw(own(token), reason);
    }

    private UUID own(Token token) {
        return byLink(token)
                .map(details -> details.request().id())
                .orElseThrow(() -> Problem.of(ProblemCode.LINK_INVALID));
    }

    private void take(Limit limit, String key) {
        if (!attempts.take(limit, key)) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS, attempts.wait(limit, key));
        }
    }
}
