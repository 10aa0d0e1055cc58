package no.opphav.account;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import no.opphav.kernel.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where nobody has an account yet, the log shows a link to make the first. It is the only secret that is ever logged
 * (docs/decisions/0004).
 */
@Singleton
class FirstAdministrator implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRows accounts;
    private final Invitations invitations;
    private final Site site;

    FirstAdministrator(AccountRows accounts, Invitations invitations, Site site) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.site = site;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (accounts.countUpToOne() == 0) {
            var token = invitations.inviteFirst();
            LOG.info(
                    "Nobody has an account yet. Make the first administrator's here, once, within {} days: {}",
                    Invitations.LIFETIME.toDays(),
                    site.url("/nb/invitations/" + token.secret()));
        }
    }
}
