package no.opphav.request;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How requests are answered, {@code opphav.request}.
 *
 * @param answerWithin so many working days after the day on which a request arrives
 * @param verifyWithin how long a requester has to show to own the address, after which the request expires
 * @param thankAfter how many days after the event whoever fetched something is thanked; none are if it is 0
 */
@ConfigurationProperties("opphav.request")
record RequestSettings(
        @Bindable(defaultValue = "3") int answerWithin,
        @Bindable(defaultValue = "3d") Duration verifyWithin,
        @Bindable(defaultValue = "2d") Duration thankAfter) {
    private static final int LONGEST = 60;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    RequestSettings {
        if (answerWithin < 1 || answerWithin > LONGEST) {
            throw new ConfigurationException("opphav.request.answer-within has to be from 1 to 60 working days.");
        }
        if (verifyWithin.compareTo(HOUR) < 0 || verifyWithin.compareTo(DAY.multipliedBy(LONGEST)) > 0) {
            throw new ConfigurationException("opphav.request.verify-within has to be from 1h to 60d.");
        }
        if (thankAfter.isNegative() || thankAfter.compareTo(DAY.multipliedBy(LONGEST)) > 0) {
            throw new ConfigurationException("opphav.request.thank-after has to be from 0d to 60d.");
        }
    }
}
