package no.opphav.ingest.rendition;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How films are converted, {@code opphav.film}.
 *
 * @param threads of the decoder, and of the encoder
 */
@ConfigurationProperties("opphav.film")
public record FilmSettings(@Bindable(defaultValue = "1") int threads) {
    public FilmSettings {
        if (threads < 1) {
            throw new ConfigurationException("opphav.film.threads has to be at least 1.");
        }
    }
}
