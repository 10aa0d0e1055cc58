package no.opphav.ingest.inspection;

import java.nio.file.Path;
import no.opphav.kernel.FileName;

/** Looks into a file that a client sent, and trusts nothing about it. */
public interface Inspector {
    /** Says that a file is on its way, so that it need not wait for what looks into it. Returns at once. */
    void expect();

    /**
     * What the file is, or why it cannot be taken.
     *
     * @param name what the client calls it; its extension has to agree with the content
     * @param room a folder for what is made of the file; it stays the caller's
     * @throws java.io.UncheckedIOException if this machine cannot look into files now: nothing is said of this one
     */
    Inspection inspect(Path file, FileName name, Path room);
}
