package no.opphav.mail.smtp;

import java.time.Duration;

/**
 * How long a mail server may take.
 *
 * @param step over connecting, an answer, or taking in what is sent
 * @param whole over a mail; shorter than the time for which a node keeps a mail to itself
 */
record Patience(Duration step, Duration whole) {
    static final Patience USUAL = new Patience(Duration.ofSeconds(20), Duration.ofMinutes(3));
}
