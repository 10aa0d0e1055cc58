package no.opphav.statistics;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Catalogue;
import no.opphav.catalogue.PublicAsset;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.kernel.Slug;

/**
 * Counts that a film begins to play. Of whoever plays it nothing is stored; only to keep one network from making the numbers up,
 * each node remembers in memory how many came from where, for ten minutes.
 */
@Singleton
public class Plays {
    /** A class that watches a film each on their own is behind one address. */
    static final int MOST = 60;

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_NETWORKS = 50_000;

    private final CountRows rows;
    private final Catalogue catalogue;
    private final Site site;
    private final Clock clock;
    private final Map<String, Integer> recent = new HashMap<>();
    private Instant since = Instant.EPOCH;

    Plays(CountRows rows, Catalogue catalogue, Site site, Clock clock) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Counts one.
     *
     * @param network from where, as an opaque key
     * @throws Problem {@code ASSET_NOT_FOUND} where the public has no such film in that language; {@code TOO_MANY_ATTEMPTS}
     */
    @Transactional
    public void count(Slug film, LanguageTag language, String network) {
        if (!isTaken(network)) {
            throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
        }
        if (!(catalogue.find(film) instanceof PublicAsset.Published(var view))
                || view.asset().kind() != AssetKind.FILM
                || view.variants().stream()
                        .noneMatch(variant -> variant.variant().language().equals(language))) {
            throw Problem.of(ProblemCode.ASSET_NOT_FOUND);
        }
        var now = clock.instant();
        rows.play(LocalDate.ofInstant(now, site.timeZone()), now, view.asset().id(), language.value());
    }

    private synchronized boolean isTaken(String network) {
        var now = clock.instant();
        if (Duration.between(since, now).abs().compareTo(WINDOW) > 0) {
            recent.clear();
            since = now;
        }
        if (recent.size() >= MOST_NETWORKS && !recent.containsKey(network)) {
            return false;
        }
        return recent.merge(network, 1, Integer::sum) <= MOST;
    }
}
