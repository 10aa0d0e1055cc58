package no.opphav.ingest.rights;

import java.nio.file.Path;
import no.opphav.kernel.MediaType;

/** A file of this machine of which a copy with rights is wanted. */
record Plain(Path file, MediaType type) {}
