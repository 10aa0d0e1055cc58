package no.opphav.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the mail server has been left alone: five seconds after it was first found away, then twice as long each time,
 * up to two minutes.
 *
 * @param until when it is tried again
 */
record Outage(Duration pause, Instant until) {
    static final Outage NONE = new Outage(Duration.ZERO, Instant.MIN);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    Outage longer(Instant now) {
        var doubled = pause.isZero() ? FIRST : pause.multipliedBy(2);
        var next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return new Outage(next, now.plus(next));
    }

    boolean lastsAt(Instant now) {
        return now.isBefore(until);
    }
}
