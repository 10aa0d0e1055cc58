package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one family of formats. */
@FunctionalInterface
interface ContentReader {
    /**
     * What can be measured of the file.
     *
     * @throws Refusal if the file cannot be taken
     * @throws IOException if this machine cannot read it
     */
    Facts read(Path file) throws IOException, Refusal;
}
