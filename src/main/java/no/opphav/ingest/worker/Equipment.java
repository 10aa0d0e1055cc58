package no.opphav.ingest.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Programs that come with the service and are unpacked when they are first wanted. Providers are found by
 * {@link java.util.ServiceLoader} in a process of its own, before any worker starts: a worker may run these programs, and
 * may not put others in their place.
 */
public interface Equipment {
    /**
     * Unpacks them, unless they are there.
     *
     * @return the folders they lie in; none if there are none for this machine
     * @throws IOException if they cannot be unpacked
     */
    List<Path> folders() throws IOException;
}
