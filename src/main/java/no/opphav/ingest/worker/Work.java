package no.opphav.ingest.worker;

import java.io.IOException;

/**
 * Something that a worker can be asked to do. Providers are found by {@link java.util.ServiceLoader} in the worker's
 * process and are made when that starts, so that what takes time to load is there when a file comes.
 */
public interface Work {
    /** By what name it is asked for. */
    String name();

    /**
     * Does what is asked, with files that nothing is known of.
     *
     * @throws IOException if it cannot be done
     */
    Message answer(Message question) throws IOException;
}
