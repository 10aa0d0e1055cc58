package no.opphav.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class SignInTest {
    private final RunningService service;
    private final SignIn signIn;
    private final Network network;

    SignInTest(RunningService service) {
        this.service = service;
        this.signIn = service.bean(SignIn.class);
        this.network = new Network(service.bean(IdSource.class).next().toString());
    }

    @Test
    void the_right_password_begins_a_session() {
        var account = TestAccounts.editor(service).session().account();
        var signedIn = signIn.signIn(account.email().value(), TestAccounts.PASSWORD, network);
        assertThat(signedIn.session().account()).isEqualTo(account);
        assertThat(signIn.session(signedIn.token())).contains(signedIn.session());
        assertThat(service.bean(AuditTrail.class).of(account.id()))
                .extracting(AuditEntry::action)
                .contains("account.signed-in", "account.created");
    }

    @Test
    void the_address_may_be_written_in_capitals_and_with_spaces_around() {
        var email = TestAccounts.editor(service).session().account().email().value();
        assertThat(signIn.signIn(" " + email.toUpperCase(Locale.ROOT) + " ", TestAccounts.PASSWORD, network))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "feil passord her", "RIKTIG HEST MED BATTERI", "riktig hest med batteri "})
    void another_password_is_refused(String password) {
        var email = TestAccounts.editor(service).session().account().email().value();
        assertThat(refusal(email, password)).isEqualTo(ProblemCode.SIGN_IN_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody@example.no", "not an address", "' OR 1=1 --", "kari\u0000@example.no"})
    void an_address_without_account_is_refused_in_the_same_words(String email) {
        assertThat(refusal(email, TestAccounts.PASSWORD)).isEqualTo(ProblemCode.SIGN_IN_FAILED);
    }

    @Test
    void a_password_of_endless_length_is_refused() {
        var email = TestAccounts.editor(service).session().account().email().value();
        assertThat(refusal(email, "x".repeat(1_000_000))).isEqualTo(ProblemCode.SIGN_IN_FAILED);
    }

    @Test
    void an_account_that_is_closed_is_refused() {
        var account = TestAccounts.editor(service).session().account();
        service.bean(Accounts.class).close(account.id(), account.actor());
        assertThat(refusal(account.email().value(), TestAccounts.PASSWORD)).isEqualTo(ProblemCode.SIGN_IN_FAILED);
    }

    @Test
    void after_ten_wrong_passwords_the_right_one_is_refused_too_for_a_while() {
        var email = TestAccounts.editor(service).session().account().email().value();
        for (int i = 0; i < SignInLimits.ADDRESS.most(); i++) {
            assertThat(refusal(email, "feil passord " + i)).isEqualTo(ProblemCode.SIGN_IN_FAILED);
        }
        assertThat(refusal(email, TestAccounts.PASSWORD)).isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS);
        service.clock().tick(Duration.ofMinutes(15));
        assertThat(signIn.signIn(email, TestAccounts.PASSWORD, network)).isNotNull();
    }

    @Test
    void a_network_that_tries_many_addresses_is_refused() {
        for (int i = 0; i < SignInLimits.NETWORK.most(); i++) {
            service.bean(Attempts.class).take(SignInLimits.NETWORK, network.key());
        }
        var email = TestAccounts.editor(service).session().account().email().value();
        assertThat(refusal(email, TestAccounts.PASSWORD)).isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS);
    }

    @Test
    void an_office_that_signs_in_all_day_is_not_a_guesser() {
        var email = TestAccounts.editor(service).session().account().email().value();
        for (int i = 0; i < SignInLimits.NETWORK.most() - 1; i++) {
            service.bean(Attempts.class).take(SignInLimits.NETWORK, network.key());
        }
        signIn.signIn(email, TestAccounts.PASSWORD, network);
        assertThat(signIn.signIn(email, TestAccounts.PASSWORD, network)).isNotNull();
    }

    @Test
    void two_addresses_of_one_ipv6_network_are_one() {
        var one = Network.of(InetAddress.ofLiteral("2001:db8:1:2::1"));
        assertThat(one).isEqualTo(Network.of(InetAddress.ofLiteral("2001:db8:1:2:ffff::9")));
        assertThat(one).isNotEqualTo(Network.of(InetAddress.ofLiteral("2001:db8:1:3::1")));
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_goes_on_while_it_is() {
        var used = TestAccounts.editor(service).token();
        var unused = TestAccounts.editor(service).token();
        for (int i = 0; i < 3; i++) {
            service.clock().tick(Duration.ofHours(5));
            assertThat(signIn.session(used)).isPresent();
        }
        assertThat(signIn.session(unused)).isEmpty();
    }

    @Test
    void a_session_ends_in_the_end_however_much_it_is_used() {
        var token = TestAccounts.editor(service).token();
        for (var passed = Duration.ZERO; passed.compareTo(Duration.ofDays(14)) < 0; passed = passed.plusHours(11)) {
            assertThat(signIn.session(token)).as("after %s", passed).isPresent();
            service.clock().tick(Duration.ofHours(11));
        }
        assertThat(signIn.session(token)).isEmpty();
    }

    @Test
    void being_seen_is_written_down_once_a_minute_at_most() {
        var token = TestAccounts.editor(service).token();
        var begun = signIn.session(token).orElseThrow().lastSeenAt();
        service.clock().tick(Duration.ofSeconds(30));
        signIn.session(token);
        assertThat(signIn.session(token).orElseThrow().lastSeenAt()).isEqualTo(begun);
        service.clock().tick(Duration.ofSeconds(31));
        signIn.session(token);
        assertThat(signIn.session(token).orElseThrow().lastSeenAt()).isEqualTo(begun.plusSeconds(61));
    }

    @Test
    void signing_out_ends_the_session_and_no_other() {
        var here = TestAccounts.editor(service);
        var email = here.session().account().email().value();
        var there = signIn.signIn(email, TestAccounts.PASSWORD, network);
        signIn.signOut(here.token());
        assertThat(signIn.session(here.token())).isEmpty();
        assertThat(signIn.session(there.token())).isPresent();
        signIn.signOut(here.token());
    }

    @Test
    void a_token_that_was_never_given_opens_nothing() {
        assertThat(signIn.session(Token.random(new SecureRandom()))).isEmpty();
    }

    @Test
    void a_hash_that_cost_less_is_made_anew_at_the_next_sign_in() {
        var account = TestAccounts.editor(service).session().account();
        var rows = service.bean(AccountRows.class);
        var now = rows.find(account.id()).orElseThrow().passwordHash();
        var cheap = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        rows.changePassword(account.id(), now, cheap);
        signIn.signIn(account.email().value(), "password", network);
        assertThat(rows.find(account.id()).orElseThrow().passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(signIn.signIn(account.email().value(), "password", network)).isNotNull();
    }

    private ProblemCode refusal(String email, String password) {
        return catchThrowableOfType(Problem.class, () -> signIn.signIn(email, password, network))
                .code();
    }
}
