package no.opphav.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class Argon2idTest {
    /** From the tests of the reference implementation (github.com/P-H-C/phc-winner-argon2). */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    private final Argon2id argon2id = new Argon2id(new SecureRandom());

    @Test
    void it_agrees_with_the_reference_implementation() {
        assertThat(argon2id.matches("password", REFERENCE)).isTrue();
        assertThat(argon2id.matches("Password", REFERENCE)).isFalse();
    }

    @Test
    void a_hash_is_its_passwords_alone() {
        var hash = argon2id.hash("riktig hest");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(argon2id.matches("riktig hest", hash)).isTrue();
        assertThat(argon2id.matches("riktig hest ", hash)).isFalse();
        assertThat(argon2id.hash("riktig hest")).isNotEqualTo(hash);
    }

    @Test
    void the_same_signs_are_the_same_password_however_a_keyboard_writes_them() {
        assertThat(argon2id.matches("bla\u030ab\u00e6r", argon2id.hash("bl\u00e5b\u00e6r")))
                .isTrue();
    }

    @Test
    void a_hash_of_another_cost_is_outdated() {
        assertThat(argon2id.isOutdated(REFERENCE)).isTrue();
        assertThat(argon2id.isOutdated(argon2id.hash("riktig hest"))).isFalse();
    }

    @Test
    void what_is_no_hash_is_a_fault() {
        assertThatIllegalStateException().isThrownBy(() -> argon2id.matches("x", "$2a$10$abc"));
    }
}
