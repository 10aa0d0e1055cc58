package no.opphav.ingest.inspection;

import java.nio.file.Path;
import no.opphav.kernel.FileName;

/** Looks into a file that a client sent, and trusts nothing about it. */
public interface Inspector {
    /**
     * What the file is, or why it cannot be taken.
     *
     * @param name what the client calls it; its extension has to agree with the content
     * @throws java.io.UncheckedIOException if this machine cannot read the file: nothing is said of its content
     */
    Inspection inspect(Path file, FileName name);
}
