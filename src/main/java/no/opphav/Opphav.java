package no.opphav;

import io.micronaut.context.ApplicationContext;
import no.opphav.platform.Service;
import no.opphav.platform.StartUpFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the service. */
public final class Opphav {
    private static final Logger LOG = LoggerFactory.getLogger(Opphav.class);

    private Opphav() {}

    /** Runs until the process is told to stop; if it cannot start it says why in one sentence and exits with 1. */
    public static void main(String[] args) {
        // pictures are drawn, never shown: no screen is looked for
        System.setProperty("java.awt.headless", "true");
        try {
            var service = Service.start(ApplicationContext.builder().args(args));
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
        } catch (RuntimeException e) {
            StartUpFailure.sentence(e).ifPresentOrElse(LOG::error, () -> LOG.error("Opphav cannot start", e));
            System.exit(1);
        }
    }
}
