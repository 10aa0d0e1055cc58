package no.opphav.api;

import no.opphav.account.Account;
import no.opphav.account.Session;

/** Writes who keeps the catalogue. */
final class AccountWriter {
    private AccountWriter() {}

    static AccountJson account(Account account) {
        return new AccountJson(
                account.id(),
                account.email().value(),
                account.name(),
                Names.of(account.role()),
                account.createdAt(),
                account.closedAt());
    }

    static SessionJson session(Session session) {
        return new SessionJson(
                session.id(),
                account(session.account()),
                session.createdAt(),
                session.lastSeenAt(),
                session.expiresAt());
    }
}
