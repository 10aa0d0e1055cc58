package no.opphav.mail;

import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;

/**
 * A mail that must go out.
 *
 * @param template names the {@link MailComposer} that will write it
 * @param subjectId what it is about, as the composer knows it
 * @param language in which it is written
 */
public record OutboxMessage(String template, UUID subjectId, EmailAddress recipient, LanguageTag language) {}
