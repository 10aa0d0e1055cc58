package no.opphav.request;

import java.util.Locale;

/** The mails about requests. */
enum RequestMail {
    /** To the presenter: the request has arrived. */
    RECEIVED,
    /** To the editors: a request waits. */
    NOTICE,
    APPROVED,
    DECLINED,
    REVOKED;

    /** As the outbox names it: {@code request-received}. */
    String template() {
        return "request-" + name().toLowerCase(Locale.ROOT);
    }
}
