package no.opphav.mail;

import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;

/**
 * Writes the mails of one template. A mail is written anew each time it is sent or shown, in a transaction of its own
 * that commits before anybody sees it; a link in it is made then, so that neither its token nor the text is at rest.
 */
public interface MailComposer {
    /** Unique among the composers. */
    String template();

    /** Whether its link opens something that is its reader's alone, so that no editor may look at it. */
    default boolean isForItsReaderAlone() {
        return false;
    }

    /** The mail as it stands now; empty when there is nothing left to say, and the message is given up. */
    Optional<Letter> compose(UUID subjectId, LanguageTag language);
}
