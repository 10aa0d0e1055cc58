package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import no.opphav.account.Accounts;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.mail.Outbox;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class ManyNoticesTest {
    private final RunningService service;
    private final TestRequests samples;
    private final RequestMails mails;

    ManyNoticesTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.mails = new RequestMails(
                service.bean(Outbox.class),
                service.bean(RequestRows.class),
                service.bean(Accounts.class),
                service.bean(Site.class),
                new ProofSettings(8, 2, 2),
                service.clock());
    }

    /** What other tests have sent is long ago. */
    @BeforeEach
    void waitLong() {
        service.clock().tick(Duration.ofHours(2));
    }

    @Test
    void of_many_requests_within_an_hour_each_editor_gets_one_notice_for_all() {
        notice();
        notice();
        assertThat(noticesOfMany()).isZero();
        var third = notice();
        var once = noticesOfMany();
        assertThat(once).isPositive();
        notice();
        assertThat(noticesOfMany()).isEqualTo(once);
        service.clock().tick(Duration.ofHours(1).plusSeconds(1));
        notice();
        notice();
        notice();
        assertThat(noticesOfMany()).isEqualTo(2 * once);
        var letter = service.bean(ManyNoticeLetter.class)
                .compose(third.id(), LanguageTag.BOKMAAL)
                .orElseThrow();
        assertThat(letter.headline()).contains("forespørsler venter på svar");
        assertThat(letter.subject()).startsWith("Mange forespørsler: ").doesNotContain(third.reference(), "[");
        assertThat(Objects.requireNonNull(letter.action()).target().getPath()).isEqualTo("/nb/editor/requests");
    }

    private PresentationRequest notice() {
        var request = samples.request(samples.submit(samples.form(samples.presentation())));
        samples.inTransaction(() -> mails.put(RequestMail.NOTICE, request));
        return request;
    }

    private int noticesOfMany() {
        return samples.strings("SELECT id::text FROM outbox_message WHERE template = 'request-many-notice'")
                .size();
    }
}
