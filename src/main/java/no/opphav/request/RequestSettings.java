package no.opphav.request;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How requests are answered, {@code opphav.request}.
 *
 * @param answerWithin so many working days after the day on which a request arrives
 */
@ConfigurationProperties("opphav.request")
record RequestSettings(@Bindable(defaultValue = "3") int answerWithin) {
    private static final int LONGEST = 60;

    RequestSettings {
        if (answerWithin < 1 || answerWithin > LONGEST) {
            throw new ConfigurationException("opphav.request.answer-within has to be from 1 to 60 working days.");
        }
    }
}
