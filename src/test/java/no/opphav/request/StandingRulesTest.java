package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.TestAccounts;
import no.opphav.audit.AuditTrail;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class StandingRulesTest {
    private final RunningService service;
    private final StandingRules rules;
    private final TestRequests samples;
    private final Account administrator;

    StandingRulesTest(RunningService service) {
        this.service = service;
        this.rules = service.bean(StandingRules.class);
        this.samples = new TestRequests(service);
        this.administrator = TestAccounts.administrator(service).session().account();
    }

    @Test
    void a_verified_request_of_a_trusted_domain_is_approved_by_the_rule_and_says_so() {
        var domain = domain();
        rules.add(
                "Universitetet",
                StandingRule.Kind.DOMAIN,
                "@" + domain.toUpperCase(java.util.Locale.ROOT),
                3,
                List.of(),
                administrator.actor());
        var form = TestRequests.with(samples.form(samples.presentation()), "email", "kari@" + domain);
        var sent = samples.send(form);
        assertThat(samples.request(sent).state()).isEqualTo(RequestState.UNVERIFIED);
        var request = samples.request(samples.verified(sent));
        assertThat(request.state()).isEqualTo(RequestState.APPROVED);
        var details = service.bean(Inbox.class).details(request.id());
        assertThat(details.timeline())
                .extracting(RequestEvent::type, RequestEvent::party, RequestEvent::by)
                .endsWith(Tuple.tuple(RequestEvent.Type.APPROVED, Party.SERVICE, "Universitetet"));
        var grant = Objects.requireNonNull(details.grant());
        assertThat(grant.fileIds()).containsExactly(samples.fileOf(request));
        assertThat(LocalDate.ofInstant(grant.expiresAt(), ZoneId.of("Europe/Oslo")))
                .isEqualTo(request.event().date().plusDays(3));
        assertThat(samples.mailIds(request, "request-approved")).hasSize(1);
        assertThat(samples.mail(request, "request-approved").text()).doesNotContain("Universitetet");
        assertThat(service.bean(AuditTrail.class).of(request.id())).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("request.approved-by-rule");
            assertThat(entry.accountId()).isNull();
            assertThat(entry.detail()).isEqualTo(request.reference() + " Universitetet");
        });
    }

    @Test
    void the_inbox_names_the_rule_until_an_editor_has_the_last_word() {
        var domain = domain();
        rules.add("Universitetet", StandingRule.Kind.DOMAIN, domain, 7, List.of(), administrator.actor());
        var request = samples.request(
                samples.submit(TestRequests.with(samples.form(samples.presentation()), "email", "kari@" + domain)));
        assertThat(decidingRule(request)).isEqualTo("Universitetet");
        service.bean(Inbox.class).revoke(request.id(), "Feil", administrator.actor());
        assertThat(decidingRule(request)).isNull();
    }

    private @Nullable String decidingRule(PresentationRequest request) {
        return service.bean(InboxLists.class).find(InboxQuery.of(InboxView.DONE), administrator.id()).entries().stream()
                .filter(entry -> entry.request().id().equals(request.id()))
                .findFirst()
                .orElseThrow()
                .rule();
    }

    @Test
    void an_organisation_is_known_however_it_is_spelled() {
        var name = "Høgskolen i " + TestAssets.unique();
        rules.add("Høgskolen", StandingRule.Kind.ORGANISATION, name, 7, List.of(), administrator.actor());
        var form = TestRequests.with(
                samples.form(samples.presentation()), "organisation", "  " + name.toUpperCase(java.util.Locale.ROOT));
        assertThat(samples.request(samples.submit(form)).state()).isEqualTo(RequestState.APPROVED);
        assertThat(state("organisation", name + " og Akershus")).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void neither_a_subdomain_nor_a_longer_domain_is_the_domain() {
        var domain = domain();
        rules.add("Universitetet", StandingRule.Kind.DOMAIN, domain, 7, List.of(), administrator.actor());
        assertThat(state("email", "kari@student." + domain)).isEqualTo(RequestState.SUBMITTED);
        assertThat(state("email", "kari@x" + domain)).isEqualTo(RequestState.SUBMITTED);
        assertThat(state("email", "kari@" + domain)).isEqualTo(RequestState.APPROVED);
    }

    @Test
    void a_rule_for_one_presentation_approves_no_other_and_one_that_has_ended_none() {
        var domain = domain();
        var presentation = samples.presentation();
        var rule = rules.add(
                "Universitetet",
                StandingRule.Kind.DOMAIN,
                domain,
                7,
                List.of(presentation.asset().id()),
                administrator.actor());
        assertThat(state("email", "kari@" + domain)).isEqualTo(RequestState.SUBMITTED);
        var form = TestRequests.with(samples.form(presentation), "email", "kari@" + domain);
        assertThat(samples.request(samples.submit(form)).state()).isEqualTo(RequestState.APPROVED);
        rules.end(rule, administrator.actor());
        var later = TestRequests.with(samples.form(presentation), "email", "ola@" + domain);
        assertThat(samples.request(samples.submit(later)).state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void a_rule_with_mistakes_is_refused_with_all_of_them() {
        assertThatThrownBy(() -> rules.add(
                        " ",
                        StandingRule.Kind.DOMAIN,
                        "ikke et domene",
                        91,
                        List.of(UUID.randomUUID()),
                        administrator.actor()))
                .hasMessageContaining(
                        "name: required, value: not-a-domain, days: not-so-many-days, presentations: unknown-presentation");
    }

    private RequestState state(String field, String value) {
        return samples.request(samples.submit(TestRequests.with(samples.form(samples.presentation()), field, value)))
                .state();
    }

    private static String domain() {
        return "u" + TestAssets.unique() + ".example.no";
    }
}
