package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.AssetView;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.SearchWords;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inbox of one presentation of the test's own, so that what other tests leave is not in it. */
@ExtendWith(RunningService.class)
class InboxListsTest {
    private final RunningService service;
    private final InboxLists lists;
    private final TestRequests samples;
    private final AssetView presentation;
    private final Account ingrid;

    InboxListsTest(RunningService service) {
        this.service = service;
        this.lists = service.bean(InboxLists.class);
        this.samples = new TestRequests(service);
        this.presentation = samples.presentation();
        this.ingrid = TestAccounts.editor(service).session().account();
    }

    @Test
    void every_request_is_in_the_parts_that_it_belongs_to() {
        var fresh = request("Fagdag");
        var asked = request("Kurs");
        service.bean(Inbox.class).ask(asked.id(), "Hvor?", ingrid.actor());
        var done = samples.approved(request("Samling"), "");
        assertThat(in(InboxView.NEW)).containsExactly(fresh.id());
        assertThat(in(InboxView.MINE)).containsExactly(asked.id());
        assertThat(in(InboxView.WAITING_FOR_THEM)).containsExactly(asked.id());
        assertThat(in(InboxView.OVERDUE)).isEmpty();
        assertThat(in(InboxView.DONE)).containsExactly(done.id());
        assertThat(find(of(InboxView.NEW)).counts())
                .containsEntry(InboxView.NEW, 1L)
                .containsEntry(InboxView.MINE, 1L)
                .containsEntry(InboxView.WAITING_FOR_THEM, 1L)
                .containsEntry(InboxView.OVERDUE, 0L)
                .containsEntry(InboxView.DONE, 1L);
    }

    @Test
    void a_request_is_found_by_its_address() {
        var request = request("Fagdag");
        request("Kurs");
        var email =
                java.util.Objects.requireNonNull(request.presenter()).email().value();
        assertThat(find(new InboxQuery(InboxView.NEW, null, email, null, null, null, null, null, 50))
                        .entries())
                .extracting(entry -> entry.request().id())
                .containsExactly(request.id());
    }

    @Test
    void a_request_that_nobody_answers_in_time_is_overdue_and_new_still() {
        var request = request("Fagdag");
        service.clock().tick(Duration.ofDays(8));
        assertThat(in(InboxView.OVERDUE)).containsExactly(request.id());
        assertThat(in(InboxView.NEW)).containsExactly(request.id());
        assertThat(find(of(InboxView.NEW)).counts()).containsEntry(InboxView.OVERDUE, 1L);
    }

    @Test
    void the_most_urgent_request_comes_first() {
        var later = request("Om en måned");
        var tomorrow = samples.request(samples.submit(TestRequests.with(
                samples.form(presentation),
                "eventDate",
                samples.today().plusDays(1).toString())));
        assertThat(in(InboxView.NEW)).containsExactly(tomorrow.id(), later.id());
    }

    @Test
    void pages_hold_every_request_once() {
        List<UUID> made = new ArrayList<>();
        for (var i = 0; i < 5; i++) {
            made.add(request("Dag " + i).id());
        }
        assertThat(paged(InboxView.NEW)).containsExactlyElementsOf(made);
        for (var id : made) {
            service.bean(Inbox.class).decline(id, "Nei", ingrid.actor());
            service.clock().tick(Duration.ofSeconds(1));
        }
        assertThat(paged(InboxView.DONE)).containsExactlyElementsOf(made.reversed());
    }

    private List<UUID> paged(InboxView view) {
        List<UUID> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = find(new InboxQuery(view, null, "", null, id(), null, null, cursor, 2));
            page.entries().forEach(entry -> seen.add(entry.request().id()));
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "gICAgICAgICAgICAgICAgICAgICAgICA", "'; DROP"})
    void a_cursor_that_is_none_of_ours_is_refused(String cursor) {
        for (var view : List.of(InboxView.NEW, InboxView.DONE)) {

            assertThatThrownBy(() -> find(of(view).after(cursor)))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("cursor: invalid");
        }
    }

    @Test
    void requests_are_found_by_name_organisation_event_and_reference_however_they_are_spelled() {
        var request = samples.request(samples.submit(TestRequests.with(
                TestRequests.with(
                        TestRequests.with(samples.form(presentation), "name", "Åse Émilie Ødegård"),
                        "organisation",
                        "Sør-Trøndelag fylkesråd"),
                "event",
                "Lærerutdanningen, 2. år")));
        request("Noe annet");
        for (var text : List.of(
                "Åse",
                "ase odegard",
                "EMILIE",
                "sor trondelag",
                "fylkesra",
                "laererut 2",
                request.reference(),
                request.reference().substring(4))) {
            assertThat(found(text)).as(text).contains(request.id());
        }
        assertThat(found("Lærerutdanningen")).containsExactly(request.id());
        assertThat(found("utdanningen")).isEmpty();
        assertThat(found("' | !x:* & (")).isEmpty();
        assertThat(found("%_\\")).hasSize(2);
    }

    @Test
    void the_database_spells_words_as_the_service_does() {
        for (var text : List.of(
                "Blåbærsyltetøy på Ærfugløya",
                "Ångström 10℃ ﬁn Łódź đak straße œuvre",
                "Кари Йохансен, Україна",
                "مَرحَبًا بكم",
                "a'b \\ c:*|d & (e) 2. år 1e5 OPP-2026-0147",
                "  ",
                "Ⅷ ½ ２０２６")) {
            assertThat(words(text))
                    .as(text)
                    .isEqualTo(SearchWords.of(text).words().stream().sorted().toList());
        }
    }

    @Test
    void requests_are_sifted_by_language_period_and_state() {
        var request = request("Fagdag");
        var day = request.event().date();
        assertThat(sifted(new LanguageTag("nb"), day, day)).containsExactly(request.id());
        assertThat(sifted(new LanguageTag("en"), null, null)).isEmpty();
        assertThat(sifted(null, day.plusDays(1), null)).isEmpty();
        assertThat(sifted(null, null, day.minusDays(1))).isEmpty();
        var declined = request("Kurs");
        service.bean(Inbox.class).decline(declined.id(), "Nei", ingrid.actor());
        samples.approved(request, "");
        assertThat(find(new InboxQuery(InboxView.DONE, RequestState.DECLINED, "", null, id(), null, null, null, 50))
                        .entries())
                .extracting(entry -> entry.request().id())
                .containsExactly(declined.id());
    }

    private List<String> words(String text) {
        return samples.strings("SELECT unnest(tsvector_to_array(search_words(?))) ORDER BY 1", text).stream()
                .sorted()
                .toList();
    }

    private List<UUID> found(String text) {
        return ids(find(new InboxQuery(InboxView.NEW, null, text, null, id(), null, null, null, 50)));
    }

    private List<UUID> sifted(@Nullable LanguageTag language, @Nullable LocalDate from, @Nullable LocalDate to) {
        return ids(find(new InboxQuery(InboxView.NEW, null, "", language, id(), from, to, null, 50)));
    }

    private PresentationRequest request(String event) {
        return samples.request(samples.submit(
                TestRequests.with(samples.form(presentation), "event", event + " " + TestAssets.unique())));
    }

    private UUID id() {
        return presentation.asset().id();
    }

    private InboxQuery of(InboxView view) {
        return new InboxQuery(view, null, "", null, id(), null, null, null, 50);
    }

    private List<UUID> in(InboxView view) {
        return ids(find(of(view)));
    }

    private InboxList find(InboxQuery query) {
        return lists.find(query, ingrid.id());
    }

    private static List<UUID> ids(InboxList list) {
        return list.entries().stream().map(entry -> entry.request().id()).toList();
    }
}
