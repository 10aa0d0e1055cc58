package no.opphav.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What is drawn of a file, {@code opphav.preview}.
 *
 * @param pages of a document, or slides of a deck, at most
 */
@ConfigurationProperties("opphav.preview")
public record PreviewSettings(@Bindable(defaultValue = "20") int pages) {
    private static final int MOST = 200;

    public PreviewSettings {
        if (pages < 1 || pages > MOST) {
            throw new ConfigurationException("opphav.preview.pages has to be from 1 to " + MOST + ".");
        }
    }
}
