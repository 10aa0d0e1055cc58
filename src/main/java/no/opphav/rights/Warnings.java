package no.opphav.rights;

import static java.util.stream.Collectors.joining;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxMessage;
import no.opphav.setting.Setting;
import no.opphav.setting.Settings;

/**
 * Warns every editor by mail before something public can no longer be offered, as many days before as is set: of each end once a
 * mark, of all that are due in one mail. Of an end that is written down late, the marks that have passed are left out but the last.
 */
@Singleton
class Warnings {
    static final String TEMPLATE = "rights-ending";

    private static final LanguageTag EDITORS_READ = LanguageTag.BOKMAAL;

    private final WarningRows rows;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Settings settings;
    private final Site site;
    private final IdSource ids;
    private final Clock clock;

    Warnings(
            WarningRows rows,
            Outbox outbox,
            Accounts accounts,
            Settings settings,
            Site site,
            IdSource ids,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.accounts = accounts;
        this.settings = settings;
        this.site = site;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void warn() {
        var mail = ids.next();
        var marks = settings.value(Setting.WARN_DAYS);
        var written = marks.stream().map(String::valueOf).collect(joining(","));
        if (rows.note(mail, clock.instant(), written, marks.getFirst()) == 0) {
            return;
        }
        for (var editor : editors()) {
            outbox.put(new OutboxMessage(TEMPLATE, mail, editor, EDITORS_READ));
        }
    }

    private List<EmailAddress> editors() {
        var found = accounts.editors().stream().map(Account::email).toList();
        return found.isEmpty() ? List.of(site.contact()) : found;
    }
}
