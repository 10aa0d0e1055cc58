package no.opphav.request;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.time.LocalDate;

/**
 * How long what is known of a requester is kept, {@code opphav.request.keep}, in whole days. The days are counted from the day
 * on which the request came into its state; of one that ran its course, from the event if that is later.
 *
 * @param ended of one whose event is over, or whose access was ended; also the longest that anything is kept after the event
 * @param declined of one that an editor said no to
 * @param withdrawn of one that its requester took back
 * @param unverified of one whose address nobody verified
 */
@ConfigurationProperties("opphav.request.keep")
record Retention(
        @Bindable(defaultValue = "90d") Duration ended,
        @Bindable(defaultValue = "90d") Duration declined,
        @Bindable(defaultValue = "30d") Duration withdrawn,
        @Bindable(defaultValue = "7d") Duration unverified) {
    private static final Duration DAY = Duration.ofDays(1);

    Retention {
        require("ended", ended);
        require("declined", declined);
        require("withdrawn", withdrawn);
        require("unverified", unverified);
    }

    private static void require(String name, Duration period) {
        if (period.compareTo(DAY) < 0) {
            throw new ConfigurationException("opphav.request.keep.%s has to be at least 1d.".formatted(name));
        }
    }

    /** The days for a request in a state in which nothing more happens to it. */
    long days(RequestState state, boolean verified) {
        if (!verified) {
            return unverified.toDays();
        }
        return switch (state) {
            case DECLINED -> declined.toDays();
            case WITHDRAWN -> withdrawn.toDays();
            case CLOSED, EXPIRED, REVOKED -> ended.toDays();
            case UNVERIFIED, SUBMITTED, NEEDS_INFORMATION, ANSWERED, APPROVED, DELIVERED ->
                throw new IllegalArgumentException(state + " is not over");
        };
    }

    /** Whether they are counted from the event, if that is later. */
    static boolean isFromEvent(RequestState state, boolean verified) {
        return verified && state != RequestState.DECLINED && state != RequestState.WITHDRAWN;
    }

    /** The last day of a request that is over on a day, or today if that is past. */
    LocalDate lastDay(LocalDate over, LocalDate today) {
        return (over.isAfter(today) ? over : today).plusDays(ended.toDays());
    }
}
