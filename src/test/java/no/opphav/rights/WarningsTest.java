package no.opphav.rights;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Rights;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.ComposedMail;
import no.opphav.mail.Outbox;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class WarningsTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofNanos(1000);

    private final RunningService service;
    private final Warnings warnings;
    private final Outbox outbox;
    private final EmailAddress editor;
    private final TestAssets assets;

    WarningsTest(RunningService service) {
        this.service = service;
        this.warnings = service.bean(Warnings.class);
        this.outbox = service.bean(Outbox.class);
        this.editor = TestAccounts.editor(service).session().account().email();
        this.assets = new TestAssets(service);
    }

    @Test
    void editors_are_warned_sixty_thirty_and_seven_days_before_once_each() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        var end = service.clock().instant().plus(DAY.multipliedBy(70));
        ends(asset, end);

        for (var days : List.of(60, 30, 7)) {
            var before = mailsAbout(asset);
            service.clock().set(end.minus(DAY.multipliedBy(days)).minus(MOMENT));
            warnings.warn();
            assertThat(mailsAbout(asset)).isEqualTo(before);
            service.clock().tick(MOMENT);
            warnings.warn();
            warnings.warn();
            assertThat(mailsAbout(asset)).isEqualTo(before + 1);
        }
        service.clock().set(end);
        warnings.warn();
        assertThat(mailsAbout(asset)).isEqualTo(3);
    }

    @Test
    void an_end_that_is_near_when_it_is_written_down_is_warned_of_once() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        ends(asset, service.clock().instant().plus(DAY.multipliedBy(20)));
        warnings.warn();
        service.clock().tick(DAY);
        warnings.warn();
        assertThat(mailsAbout(asset)).isEqualTo(1);
    }

    @Test
    void a_mail_that_was_overtaken_by_a_later_end_says_nothing_of_it() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        ends(asset, service.clock().instant().plus(DAY.multipliedBy(6)));
        warnings.warn();
        assertThat(mailsAbout(asset)).isEqualTo(1);

        ends(asset, service.clock().instant().plus(DAY.multipliedBy(400)));
        assertThat(mailsAbout(asset)).isZero();
    }

    @Test
    void a_warning_is_written_in_every_language_of_the_workspace() {
        var asset = assets.published(AssetKind.POSTER, Access.FREE);
        ends(asset, service.clock().instant().plus(DAY.multipliedBy(6)));
        warnings.warn();
        var subject = outbox.waiting().stream()
                .filter(entry -> entry.message().template().equals(Warnings.TEMPLATE))
                .filter(entry -> entry.message().recipient().equals(editor))
                .findFirst()
                .orElseThrow()
                .message()
                .subjectId();
        for (var language : List.of("nb", "nn", "en")) {
            var letter = service.bean(WarningLetter.class)
                    .compose(subject, new LanguageTag(language))
                    .orElseThrow();
            assertThat(letter.language()).isEqualTo(new LanguageTag(language));
            assertThat(letter.facts()).anyMatch(fact -> fact.name().equals(title(asset)));
        }
    }

    private void ends(AssetView asset, Instant end) {
        var id = asset.asset().id();
        var revision = service.bean(Workspace.class).byId(id).asset().revision();
        service.bean(AssetRights.class).change(id, new Rights("", "", null, end, "", null), revision, SERVICE);
    }

    /** How many mails to the one editor tell of the asset as they would go out now. */
    private long mailsAbout(AssetView asset) {
        return outbox.waiting().stream()
                .filter(entry -> entry.message().template().equals(Warnings.TEMPLATE))
                .filter(entry -> entry.message().recipient().equals(editor))
                .flatMap(entry -> outbox.show(entry.id()).stream())
                .map(ComposedMail::text)
                .filter(text -> text.contains(title(asset)))
                .count();
    }

    private static String title(AssetView asset) {
        return asset.variants().getFirst().variant().title();
    }
}
