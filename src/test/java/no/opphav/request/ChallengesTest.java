package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.LongStream;
import no.opphav.account.Attempts;
import no.opphav.account.Network;
import no.opphav.catalogue.AssetView;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.Problem;
import no.opphav.mail.Outbox;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class ChallengesTest {
    private final RunningService service;
    private final TestRequests samples;
    private final Challenges challenges;

    ChallengesTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.challenges = service.bean(Challenges.class);
    }

    @Test
    void a_proof_is_good_once() {
        var proof = solved(challenges.next());
        assertThat(challenges.use(proof)).isTrue();
        assertThat(challenges.use(proof)).isFalse();
    }

    @Test
    void a_proof_is_good_for_an_hour() {
        var early = solved(challenges.next());
        var late = solved(challenges.next());
        service.clock().tick(Challenges.LIFE.minusSeconds(1));
        assertThat(challenges.use(early)).isTrue();
        service.clock().tick(Duration.ofSeconds(1));
        assertThat(challenges.use(late)).isFalse();
    }

    @Test
    void work_that_was_not_done_and_challenges_that_are_not_ours_prove_nothing() {
        var challenge = challenges.next();
        var undone = LongStream.range(0, 1_000_000)
                .mapToObj(number -> challenge + ":" + number)
                .filter(text -> Challenges.zeroBits(text) < challenges.bits())
                .findFirst()
                .orElseThrow();
        assertThat(challenges.use(undone)).isFalse();
        assertThat(challenges.use("")).isFalse();
        assertThat(challenges.use(challenge)).isFalse();
        assertThat(challenges.use(challenge + ":")).isFalse();
        var parts = challenge.split("\\.", -1);
        assertThat(challenges.use(easy(String.join(".", parts[0], parts[1], "1", parts[3]))))
                .isFalse();
        assertThat(challenges.use(solved(String.join(".", parts[0], parts[1] + "0", parts[2], parts[3]))))
                .isFalse();
        assertThat(challenges.use(solved(challenge))).isTrue();
    }

    @Test
    void a_network_sends_few_requests_without_work_and_more_with_it() {
        var settings = new ProofSettings(8, 2, 10);
        var some = new Challenges(
                service.bean(ChallengeKeyRows.class),
                service.bean(Attempts.class),
                settings,
                service.bean(IdSource.class),
                service.clock());
        var requests = new PresentationRequests(
                service.bean(FormReader.class),
                some,
                settings,
                service.bean(Attempts.class),
                service.bean(Reception.class),
                service.bean(RequestLinks.class),
                service.bean(RequestReader.class),
                service.bean(Requesters.class),
                service.bean(ServiceLevel.class),
                service.bean(RequestNotes.class),
                service.bean(Outbox.class));
        var network = TestRequests.anyNetwork();
        var presentation = samples.presentation();
        send(requests, presentation, network, "");
        send(requests, presentation, network, "nonsense");
        assertThatThrownBy(() -> send(requests, presentation, network, ""))
                .isInstanceOf(Problem.class)
                .hasMessage("too-many-attempts");
        send(requests, presentation, network, solved(some.next()));
        send(requests, presentation, TestRequests.anyNetwork(), "");
        service.clock().tick(Duration.ofHours(1).plusSeconds(1));
        send(requests, presentation, network, "");
    }

    private void send(PresentationRequests requests, AssetView presentation, Network network, String proof) {
        assertThat(requests.submit(samples.form(presentation), network, proof).reference())
                .startsWith("OPP-");
    }

    private String solved(String challenge) {
        return withBits(challenge, challenges.bits());
    }

    private static String easy(String challenge) {
        return withBits(challenge, 1);
    }

    private static String withBits(String challenge, int bits) {
        return LongStream.range(0, 100_000_000)
                .mapToObj(number -> challenge + ":" + number)
                .filter(text -> Challenges.zeroBits(text) >= bits)
                .findFirst()
                .orElseThrow();
    }
}
