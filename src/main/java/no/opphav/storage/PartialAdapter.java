package no.opphav.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;

/**
 * What a technology has to do to keep objects that come in pieces. Sizes, digests and when progress is shown are seen to
 * above it, once, by {@link DigestedPartials}. Failures are {@link PartialStore}'s.
 */
public interface PartialAdapter {
    /** Begins an object; gives the place to remember. */
    String begin(UUID id);

    /**
     * Lets an object grow from its size on; what lies behind is of no account.
     *
     * @throws MissingObject if its bytes are not there
     */
    Growth grow(PartialObject object);

    /**
     * The object's bytes from the first on, as many as its size says at least.
     *
     * @throws MissingObject if they are not there
     */
    InputStream open(PartialObject object);

    /** The object's bytes as a file of this machine, where there are such. */
    Optional<Path> file(PartialObject object);

    /**
     * Makes the object's bytes, and nothing behind them, an object under the key, durable when this returns, and removes
     * what it was made from. Called again after a failure at any point, it comes to the same.
     *
     * @throws MissingObject if its bytes are not there
     */
    void complete(PartialObject object, Checksum key);

    /** Removes whatever there is of an object, if there is anything. */
    void discard(UUID id);

    /** Shows every unfinished object, passing over what is none of ours. */
    void forEach(Consumer<PartialStore.Partial> visitor);

    /** An object on its way in. */
    interface Growth extends AutoCloseable {
        /** Adds bytes; they may be written over as soon as this returns. */
        void write(byte[] bytes, int offset, int length);

        /** Makes durable what was written; gives the place to remember with it. */
        String keep();

        /** Ends it, and removes what it can of what was written and not kept. */
        @Override
        void close();
    }
}
