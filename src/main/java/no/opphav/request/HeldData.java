package no.opphav.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held of a request and of who made it.
 *
 * @param notes what editors noted for each other, oldest first
 * @param mails to the requester, oldest first
 * @param keptUntil the last day on which it is
 */
public record HeldData(RequestDetails details, List<RequestNote> notes, List<HeldMail> mails, LocalDate keptUntil) {
    public HeldData {
        notes = List.copyOf(notes);
        mails = List.copyOf(mails);
    }

    /**
     * A mail to the requester.
     *
     * @param subject what it is, such as {@code request-approved}
     * @param sentAt null unless it went
     */
    public record HeldMail(
            String subject, Instant createdAt, @Nullable Instant sentAt) {}
}
