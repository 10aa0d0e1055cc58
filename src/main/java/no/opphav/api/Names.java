package no.opphav.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the constants of the code are called in JSON and in addresses: {@code CONTEXT_ONLY} is {@code context-only}. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> parse(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }
}
