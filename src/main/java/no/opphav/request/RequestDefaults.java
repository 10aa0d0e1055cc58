package no.opphav.request;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import no.opphav.setting.Setting;
import no.opphav.setting.UsualValue;

/** What {@code opphav.request} says of the settings that administrators can change. */
@Factory
class RequestDefaults {
    @Singleton
    UsualValue answerWithin(RequestSettings settings) {
        return new UsualValue(Setting.ANSWER_WITHIN, String.valueOf(settings.answerWithin()));
    }

    @Singleton
    UsualValue thankAfter(RequestSettings settings) {
        return new UsualValue(
                Setting.THANK_AFTER, String.valueOf(settings.thankAfter().toDays()));
    }
}
