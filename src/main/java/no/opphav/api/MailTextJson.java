package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;

/** What a mail says. */
@Serdeable
record MailTextJson(String recipient, String subject, String text, String html) {
    /** Never what it says. */
    @Override
    public String toString() {
        return "(mail)";
    }
}
