package no.opphav.custody;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxMessage;

/**
 * Tells the administrators by mail what was found damaged: of each finding once, and of many in one mail, so that a lost
 * disk does not fill their inboxes.
 */
@Singleton
class DamageReports {
    static final String TEMPLATE = "damage-found";

    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);
    private static final LanguageTag ADMINISTRATORS_READ = LanguageTag.BOKMAAL;

    private final ObjectRows rows;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Site site;
    private final IdSource ids;
    private final Clock clock;

    DamageReports(ObjectRows rows, Outbox outbox, Accounts accounts, Site site, IdSource ids, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.accounts = accounts;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void report() {
        var now = clock.instant();
        if (!rows.hasUnreported() || rows.hasReportedSince(now.minus(BETWEEN_MAILS))) {
            return;
        }
        var id = ids.next();
        rows.insertReport(id, now);
        rows.addToReport(id);
        for (var administrator : administrators()) {
            outbox.put(new OutboxMessage(TEMPLATE, id, administrator, ADMINISTRATORS_READ));
        }
    }

    private List<EmailAddress> administrators() {
        var found = accounts.editors().stream()
                .filter(Account::isAdministrator)
                .map(Account::email)
                .toList();
        return found.isEmpty() ? List.of(site.contact()) : found;
    }
}
