package no.opphav.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.ZoneId;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(new Site.Given(
            "Opphav",
            "Kompetansedirektoratet",
            new EmailAddress("a@example.no"),
            URI.create("https://opphav.example.no"),
            ZoneId.of("Europe/Oslo")));

    @ParameterizedTest
    @CsvSource({
        "kort,                       too-short",
        "elleve tegn,                too-short",
        "passord12345,               password-common",
        "PASSORD12345,               password-common",
        "aaaaaaaaaaaaaaaa,           password-common",
        "121212121212,               password-common",
        "opphav2026!,                too-short",
        "opphav202612,               password-known",
        "Opphav.Example.No,          password-known",
        "Kompetansedirektoratet26,   password-known",
        "kari@example.no,            password-known",
        "kari.nordmann,              password-known",
        "KariNordmann1,              password-known"
    })
    void what_others_guess_first_is_refused(String password, String reason) {
        var problem = catchThrowableOfType(Problem.class, () -> require(password));
        assertThat(problem.code()).isEqualTo(ProblemCode.PASSWORD_TOO_WEAK);
        assertThat(problem.fields()).hasSize(1).first().satisfies(field -> {
            assertThat(field.field()).isEqualTo("password");
            assertThat(field.reason()).isEqualTo(reason);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "riktig hest batteri",
                "tolv tegn er",
                "ææææ øøøø åååå bbbb",
                "пароль из слов",
                "🐴🔋📎🍀🐴🔋📎🍀🌵🌵🌵🌵",
                "kari drikker kaffe på mandager",
                "onlylowercaseletters"
            })
    void anything_else_that_is_long_enough_will_do(String password) {
        assertThatCode(() -> require(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 5000})
    void there_is_an_end_to_it(int length) {
        var problem = catchThrowableOfType(Problem.class, () -> require("abcdefg ".repeat(length / 8 + 1)));
        assertThat(problem.fields().getFirst().reason()).isEqualTo("too-long");
    }

    private void require(String password) {
        rules.require("password", password, "Kari Nordmann", "kari@example.no");
    }
}
