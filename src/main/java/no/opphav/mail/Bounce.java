package no.opphav.mail;

import java.util.List;

/**
 * What a mail server says of a mail that it took before.
 *
 * @param messageIds of what it may be about, the likeliest first, each with its angle brackets
 * @param isFinal whether the mail will not be delivered; false where it is late, or was delivered after all
 * @param reason the server's own words in one line, without any address
 */
public record Bounce(List<String> messageIds, boolean isFinal, String reason) {
    public Bounce {
        messageIds = List.copyOf(messageIds);
    }
}
