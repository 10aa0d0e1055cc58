package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That an editor puts a presenter's address right. */
@ExtendWith(RunningService.class)
class AddressCorrectionTest {
    private final TestRequests samples;
    private final Inbox inbox;
    private final PresentationRequests requests;
    private final Actor.Account ingrid;

    AddressCorrectionTest(RunningService service) {
        this.samples = new TestRequests(service);
        this.inbox = service.bean(Inbox.class);
        this.requests = service.bean(PresentationRequests.class);
        this.ingrid = samples.editor("Ingrid Dahl");
    }

    @Test
    void every_mail_goes_to_the_new_address_also_one_that_waits_and_nothing_of_the_old_one_is_left() {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = samples.approved(samples.request(own), "");
        var right = "kari-" + TestAssets.unique() + "@example.com";
        inbox.readdress(request.id(), " " + right + " ", ingrid);
        assertThat(recipients(request, "request-approved")).containsExactly(right);
        assertThat(recipients(request, "request-verify")).containsExactly(right);
        var changed = inbox.details(request.id());
        assertThat(changed.timeline().getLast().type()).isEqualTo(RequestEvent.Type.CORRECTED);
        assertThat(changed.timeline().getLast().by()).isEqualTo("Ingrid Dahl");

        requests.forget(own.page());
        assertThat(samples.strings(
                        "SELECT recipient FROM outbox_message WHERE subject_id = ? AND template IN"
                                + " ('request-approved', 'request-verify')",
                        request.id()))
                .isEmpty();
    }

    @Test
    void what_is_no_address_is_refused_and_the_same_one_changes_nothing() {
        var request = samples.approved(samples.waiting(), "");
        var refused = catchThrowableOfType(Problem.class, () -> inbox.readdress(request.id(), "kari@nope", ingrid));
        assertThat(refused.fields()).extracting(Object::toString).containsExactly("email: not-an-address");
        var before = inbox.details(request.id());
        inbox.readdress(
                request.id(),
                Objects.requireNonNull(before.request().presenter()).email().value(),
                ingrid);
        assertThat(inbox.details(request.id())).isEqualTo(before);
    }

    private List<String> recipients(PresentationRequest request, String template) {
        return samples.strings(
                "SELECT recipient FROM outbox_message WHERE subject_id = ? AND template = ?", request.id(), template);
    }
}
