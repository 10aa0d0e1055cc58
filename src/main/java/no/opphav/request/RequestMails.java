package no.opphav.request;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxMessage;

/** Writes down, in the transaction that decides it, which mails about a request must go out. */
@Singleton
class RequestMails {
    private static final LanguageTag EDITORS_READ = LanguageTag.BOKMAAL;

    private static final Duration LATELY = Duration.ofHours(1);

    private final Outbox outbox;
    private final RequestRows rows;
    private final Accounts accounts;
    private final Site site;
    private final ProofSettings settings;
    private final Clock clock;

    RequestMails(Outbox outbox, RequestRows rows, Accounts accounts, Site site, ProofSettings settings, Clock clock) {
        this.outbox = outbox;
        this.rows = rows;
        this.accounts = accounts;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * To the requester; or to each editor, so that none who is away blocks the others, and to the contact address while
     * there is no account. Where many requests come within an hour, one notice takes the place of those of the rest.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(RequestMail mail, PresentationRequest request) {
        if (mail == RequestMail.NOTICE && isOneOfMany()) {
            editors().stream()
                    .filter(editor -> !outbox.hasPut(RequestMail.MANY_NOTICE.template(), editor, before()))
                    .forEach(editor -> put(RequestMail.MANY_NOTICE, request, editor, EDITORS_READ));
        } else if (mail.reader() == Party.EDITOR) {
            editors().forEach(editor -> put(mail, request, editor, EDITORS_READ));
        } else if (request.presenter() != null) {
            put(mail, request, request.presenter().email(), request.correspondence());
        }
    }

    /** Whether so many have come lately that editors get one notice of them all. */
    private boolean isOneOfMany() {
        return rows.countVerified(before()) > settings.notices();
    }

    private Instant before() {
        return clock.instant().minus(LATELY);
    }

    /** To some of the editors. */
    @Transactional(propagation = Propagation.MANDATORY)
    void putTo(RequestMail mail, PresentationRequest request, List<Account> readers) {
        if (mail.reader() != Party.EDITOR) {
            throw new IllegalArgumentException(mail + " is not for editors");
        }
        readers.forEach(editor -> put(mail, request, editor.email(), EDITORS_READ));
    }

    private List<EmailAddress> editors() {
        return recipients(accounts.editors(), site);
    }

    static List<EmailAddress> recipients(List<Account> editors, Site site) {
        return editors.isEmpty()
                ? List.of(site.contact())
                : editors.stream().map(Account::email).toList();
    }

    private void put(RequestMail mail, PresentationRequest request, EmailAddress recipient, LanguageTag language) {
        outbox.put(new OutboxMessage(mail.template(), request.id(), recipient, language));
    }
}
