package no.opphav;

import io.micronaut.context.ApplicationContext;
import java.util.Arrays;
import no.opphav.custody.StoreCopy;
import no.opphav.platform.Service;
import no.opphav.platform.StartUpFailure;
import no.opphav.storage.TargetStores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the service, or runs a command beside it. */
public final class Opphav {
    private static final Logger LOG = LoggerFactory.getLogger(Opphav.class);

    private static final String COPY_STORE = "copy-store";

    private Opphav() {}

    /**
     * Runs until the process is told to stop; if it cannot start it says why in one sentence and exits with 1. With
     * {@code copy-store} as its first word it copies every stored object to the target store, and exits with 1 if one could not
     * be copied. Another first word that is no option is refused.
     */
    public static void main(String[] args) {
        // pictures are drawn, never shown: no screen is looked for
        System.setProperty("java.awt.headless", "true");
        try {
            if (args.length > 0 && args[0].equals(COPY_STORE)) {
                System.exit(copyStore(Arrays.copyOfRange(args, 1, args.length)));
            }
            if (args.length > 0 && !args[0].startsWith("-")) {
                LOG.error(
                        "There is no command {}; the only one is {}, and without a command the service starts.",
                        args[0],
                        COPY_STORE);
                System.exit(1);
            }
            var service = Service.start(ApplicationContext.builder().args(args));
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
        } catch (RuntimeException e) {
            StartUpFailure.sentence(e).ifPresentOrElse(LOG::error, () -> LOG.error("Opphav cannot start", e));
            System.exit(1);
        }
    }

    private static int copyStore(String[] args) {
        try (var service = Service.prepare(ApplicationContext.builder().args(args))) {
            var target = service.bean(TargetStores.class).open();
            LOG.info("Copying to {}", target.name());
            var copy = service.bean(StoreCopy.class);
            var summary = copy.copyTo(target);
            LOG.info("{}", summary);
            if (copy.leftBehind() > 0) {
                LOG.warn(
                        "{} uploads are unfinished or held back and stay behind: let them end, or remove them, before the"
                                + " store is changed",
                        copy.leftBehind());
            }
            return summary.isComplete() ? 0 : 1;
        }
    }
}
