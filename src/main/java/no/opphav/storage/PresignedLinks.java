package no.opphav.storage;

import java.net.URI;
import java.time.Duration;
import no.opphav.kernel.Checksum;

/**
 * Links by which whoever has them fetches an object from the store itself, for a while. There is one where the store can do
 * this, and none elsewhere.
 */
public interface PresignedLinks {
    /**
     * A link for {@code GET}, with ranges. It is made without asking the store, which may not have the object, and it cannot
     * be called back: it works until its life ends or the object is deleted.
     *
     * @param headers which the answer has; signed, so that nobody can change them
     * @param life from a second to seven days
     */
    URI link(Checksum key, Headers headers, Duration life);

    /** Where every link leads: scheme, host and port. */
    URI origin();

    /**
     * What the store says of the bytes that it gives.
     *
     * @param contentDisposition RFC 6266
     * @param cacheControl RFC 9111
     */
    record Headers(String contentType, String contentDisposition, String cacheControl) {}
}
