package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That a person asks for the same more than once. */
@ExtendWith(RunningService.class)
class DuplicatesTest {
    private final RunningService service;
    private final TestRequests samples;
    private final Duplicates duplicates;
    private final PresentationRequests requests;
    private final RequestForm form;

    DuplicatesTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.duplicates = service.bean(Duplicates.class);
        this.requests = service.bean(PresentationRequests.class);
        this.form = samples.form(samples.presentation());
    }

    @Test
    void the_same_from_a_fresh_form_is_recognised_once_it_is_verified() {
        var first = samples.request(samples.submit(form));
        var sent = samples.send(again());
        assertThat(duplicates.of(first)).isEmpty();
        var second = samples.request(samples.verified(sent));
        assertThat(duplicates.of(first)).containsExactly(second.reference());
        assertThat(duplicates.of(second)).containsExactly(first.reference());
        Account ingrid = TestAccounts.editor(service).session().account();
        assertThat(service.bean(InboxLists.class)
                        .find(
                                new InboxQuery(InboxView.NEW, null, "", null, first.assetId(), null, null, null, 200),
                                ingrid.id())
                        .entries())
                .filteredOn(entry -> entry.request().id().equals(first.id())
                        || entry.request().id().equals(second.id()))
                .hasSize(2)
                .allMatch(InboxList.InboxEntry::hasTwin);
    }

    @Test
    void another_person_another_day_and_what_is_withdrawn_or_erased_are_no_duplicates() {
        var first = samples.request(samples.submit(form));
        samples.submit(TestRequests.with(again(), "email", "ola@example.no"));
        samples.submit(TestRequests.with(
                again(), "eventDate", samples.today().plusDays(40).toString()));
        requests.withdraw(samples.submit(again()).page(), "");
        requests.forget(samples.submit(again()).page());
        assertThat(duplicates.of(first)).isEmpty();
    }

    /** The same words in a form of its own, the address in other letters. */
    private RequestForm again() {
        var fresh = TestRequests.with(form, "submission", UUID.randomUUID().toString());
        return TestRequests.with(fresh, "email", form.email().toUpperCase(Locale.ROOT));
    }
}
