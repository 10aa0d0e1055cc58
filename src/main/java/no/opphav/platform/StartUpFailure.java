package no.opphav.platform;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service cannot start; the message is one sentence that tells a person what to do about it. */
public final class StartUpFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartUpFailure(String sentence) {
        super(sentence);
    }

    StartUpFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence that explains a failure to start, if it is one that a person can do something about. */
    public static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .flatMap(cause -> explain(cause).stream())
                .findFirst();
    }

    private static Optional<String> explain(Throwable cause) {
        return switch (cause) {
            case StartUpFailure known -> Optional.ofNullable(known.getMessage());
            case ConfigurationException setting -> Optional.ofNullable(setting.getMessage());
            default -> Optional.empty();
        };
    }
}
