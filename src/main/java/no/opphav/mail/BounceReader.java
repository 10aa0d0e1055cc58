package no.opphav.mail;

import java.util.Optional;

/** Reads delivery status notifications. */
public interface BounceReader {
    /** What a message notifies of; empty where it is no such notification. Throws nothing, whatever the bytes. */
    Optional<Bounce> read(byte[] message);
}
