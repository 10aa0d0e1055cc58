package no.opphav.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mails about requests, and to whom each goes. */
enum RequestMail {
    /** Asks whoever owns the address to show it; holds nothing that was written in the form. */
    VERIFY(Party.REQUESTER),
    /** The request has come to the editors. */
    RECEIVED(Party.REQUESTER),
    /** A request waits. */
    NOTICE(Party.EDITOR),
    /** Many requests wait, in place of a notice of each. */
    MANY_NOTICE(Party.EDITOR),
    /** An editor asks something. */
    QUESTION(Party.REQUESTER),
    /** What the requester wrote has come to the editors. */
    INFORMATION(Party.REQUESTER),
    /** The requester has written something. */
    INFORMATION_NOTICE(Party.EDITOR),
    /** The event has another date. */
    RESCHEDULED(Party.REQUESTER),
    RESCHEDULED_NOTICE(Party.EDITOR),
    APPROVED(Party.REQUESTER),
    /** Access is given anew. */
    EXTENDED(Party.REQUESTER),
    /** Somebody asks for a new link. */
    ASKED_AGAIN_NOTICE(Party.EDITOR),
    /** No new link is given. */
    NOT_EXTENDED(Party.REQUESTER),
    DECLINED(Party.REQUESTER),
    REVOKED(Party.REQUESTER),
    /** A version that was granted is recalled. */
    RECALLED(Party.REQUESTER),
    /** A newer version is granted too. */
    RENEWED(Party.REQUESTER),
    WITHDRAWN(Party.REQUESTER),
    WITHDRAWN_NOTICE(Party.EDITOR),
    /** A request was given to one of them. */
    ASSIGNED_NOTICE(Party.EDITOR),
    /** An answer is due today. */
    DUE_NOTICE(Party.EDITOR),
    /** An answer is overdue. */
    OVERDUE_NOTICE(Party.EDITOR),
    /** Thanks whoever fetched something after the event, and asks how many saw it. */
    THANKS(Party.REQUESTER),
    /** Nobody answered before the event. */
    EXPIRED(Party.REQUESTER);

    private final Party reader;

    RequestMail(Party reader) {
        this.reader = reader;
    }

    /** The mail of a template, if it is about a request. */
    static Optional<RequestMail> of(String template) {
        return Arrays.stream(values())
                .filter(mail -> mail.template().equals(template))
                .findFirst();
    }

    /** Who reads it: the requester, or editors. */
    Party reader() {
        return reader;
    }

    /** As the outbox names it: {@code request-received}. */
    String template() {
        return "request-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The templates of those that go to requesters. */
    static List<String> toRequesters() {
        return Arrays.stream(values())
                .filter(mail -> mail.reader == Party.REQUESTER)
                .map(RequestMail::template)
                .toList();
    }
}
