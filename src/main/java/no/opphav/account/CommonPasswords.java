package no.opphav.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Long passwords that are among the first to be guessed, read from {@code account/common-passwords.txt}. */
final class CommonPasswords {
    private CommonPasswords() {}

    static Set<String> read() {
        try (var bytes = CommonPasswords.class.getResourceAsStream("/account/common-passwords.txt")) {
            var text = new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
