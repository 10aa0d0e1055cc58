package no.opphav.ingest.rights;

import java.nio.file.Path;
import no.opphav.catalogue.RightsObstacle;

/** What came of writing rights into a copy of a file. */
sealed interface Stamping {
    /**
     * The copy is made.
     *
     * @param former whom the file named before; may be empty
     * @param replaced whether what it said of itself could not be read and gave way
     */
    record Made(Path copy, String former, boolean replaced) implements Stamping {}

    /** There can be none. */
    record Hindered(RightsObstacle obstacle) implements Stamping {}
}
