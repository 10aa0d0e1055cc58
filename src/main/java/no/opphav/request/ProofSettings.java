package no.opphav.request;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The work that a browser does before a request is sent, {@code opphav.proof}.
 *
 * @param bits how many zero bits the hash that it looks for begins with; each more doubles the work
 * @param without how many requests a network sends in an hour without
 * @param notices of how many requests within an hour editors get a notice each; of more they get one for all
 */
@ConfigurationProperties("opphav.proof")
record ProofSettings(
        @Bindable(defaultValue = "16") int bits,
        @Bindable(defaultValue = "5") int without,
        @Bindable(defaultValue = "10") int notices) {
    private static final int MOST_BITS = 28;
    private static final int MOST = 20;

    ProofSettings {
        if (bits < 1 || bits > MOST_BITS) {
            throw new ConfigurationException("opphav.proof.bits has to be from 1 to 28.");
        }
        if (without < 1 || without > MOST) {
            throw new ConfigurationException("opphav.proof.without has to be from 1 to 20.");
        }
        if (notices < 0) {
            throw new ConfigurationException("opphav.proof.notices has to be 0 or more.");
        }
    }
}
