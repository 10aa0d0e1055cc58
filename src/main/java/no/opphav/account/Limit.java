package no.opphav.account;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param kind of attempt, such as {@code sign-in.address}
 * @param most attempts for one key
 * @param within this time
 */
public record Limit(String kind, int most, Duration within) {
    public Limit {
        if (most < 1 || !within.isPositive()) {
            throw new IllegalArgumentException("A limit allows at least one attempt within some time");
        }
    }
}
