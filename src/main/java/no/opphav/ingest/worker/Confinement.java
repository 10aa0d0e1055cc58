package no.opphav.ingest.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How programs that read strangers' bytes are kept from everything else on this machine: from its files by Landlock, from
 * its network by a namespace without one and by Landlock, each where the machine has and allows it. Where it does not, they
 * run all the same, and the log warns of it once.
 */
public final class Confinement {
    private static final Logger LOG = LoggerFactory.getLogger(Confinement.class);
    private static final List<List<String>> WITHOUT_NETWORK =
            List.of(List.of("/usr/bin/unshare", "--net", "--"), List.of("/usr/bin/unshare", "--user", "--net", "--"));

    private static final int PATIENCE_SECONDS = 2;
    private static volatile @Nullable Confinement found;

    private final List<String> withoutNetwork;
    private final Survey survey;

    private Confinement(List<String> withoutNetwork, Survey survey) {
        this.withoutNetwork = withoutNetwork;
        this.survey = survey;
    }

    /** That of this machine. The first who asks waits until it is found out, which takes about a second. */
    public static Confinement here() {
        var known = found;
        return known == null ? findOut() : known;
    }

    /** That of this machine if it has been found out. */
    static Optional<Confinement> known() {
        return Optional.ofNullable(found);
    }

    /** Whether programs reach no files but their own. */
    public boolean keepsFiles() {
        return survey.landlock() > 0;
    }

    /** Whether programs reach no other machine, nor a server on this one, by TCP. */
    boolean keepsNetwork() {
        return !withoutNetwork.isEmpty() || Landlock.keepsNetwork(survey.landlock());
    }

    /** The folders of {@link Equipment}, which confined programs may run. */
    public List<Path> equipment() {
        return survey.equipment();
    }

    /** The command, so that what it runs has only this within reach. */
    List<String> confined(Reach reach, List<String> command) {
        return confined(Launcher.arguments(reach), command);
    }

    /**
     * The same, and what it runs ends at the latest with this process, where Linux sees to it. It ends with the very thread
     * that starts it, which therefore has to live as long.
     */
    public List<String> confinedToThis(Reach reach, List<String> command) {
        var arguments = new ArrayList<>(Launcher.arguments(reach));
        arguments.add(Launcher.endWithThis());
        return confined(arguments, command);
    }

    private List<String> confined(List<String> arguments, List<String> command) {
        var launcher = new ArrayList<String>();
        if (survey.landlock() >= 0) {
            launcher.addAll(JavaCommand.of(Launcher.class));
            launcher.addAll(arguments);
            launcher.add(Launcher.command());
        }
        return Stream.of(withoutNetwork, launcher, command)
                .flatMap(List::stream)
                .toList();
    }

    private static synchronized Confinement findOut() {
        var known = found;
        if (known != null) {
            return known;
        }
        var withoutNetwork =
                WITHOUT_NETWORK.stream().filter(Confinement::works).findFirst().orElse(List.of());
        var confinement = new Confinement(withoutNetwork, Survey.make());
        confinement.warn();
        found = confinement;
        return confinement;
    }

    private void warn() {
        if (!keepsFiles()) {
            LOG.warn("Files are looked into by processes that can read and write all that the service can:"
                    + " this machine has no Landlock (Linux 5.13 or newer)");
        }
        if (!keepsNetwork()) {
            LOG.warn("Files are looked into by processes that have a network:"
                    + " this machine allows no unshare, and has no Landlock for it (Linux 6.7 or newer)");
        }
    }

    private static boolean works(List<String> way) {
        var command = new ArrayList<>(way);
        command.add("/bin/true");
        try {
            var trial = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return trial.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && trial.exitValue() == 0;
            } finally {
                trial.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
