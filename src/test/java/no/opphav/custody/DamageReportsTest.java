package no.opphav.custody;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.mail.Outbox;
import no.opphav.mail.OutboxEntry;
import no.opphav.request.Correspondence;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class DamageReportsTest {
    private final RunningService service;
    private final DamageReports reports;
    private final Outbox outbox;
    private final KeptFile kept;

    DamageReportsTest(RunningService service) {
        this.service = service;
        this.reports = service.bean(DamageReports.class);
        this.outbox = service.bean(Outbox.class);
        this.kept = KeptFile.orphan(service);
        new TestRequests(service)
                .sql("UPDATE outbox_message SET sent_at = now() WHERE sent_at IS NULL AND failed_at IS NULL");
        kept.named();
        service.clock().tick(Duration.ofHours(2));
        reports.report();
        service.clock().tick(Duration.ofHours(2));
    }

    @Test
    void administrators_are_told_of_a_finding_once() {
        var before = mails().size();
        damaged();
        reports.report();
        var after = mails().size();
        assertThat(after).isGreaterThan(before);
        service.clock().tick(Duration.ofHours(2));
        reports.report();
        assertThat(mails()).hasSize(after);
        assertThat(text())
                .contains(
                        "rapport.pdf (filen selv) er skadet",
                        service.url("/nb/editor/damage").getPath());
    }

    @Test
    void a_copy_that_carries_rights_is_told_from_the_file() throws SQLException {
        var terms = new TestAssets(service).terms(Access.FREE);
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var insert = connection.prepareStatement("""
                        INSERT INTO shown_copy (file_id, terms_version_id, source, facts, checksum, made_at)
                        VALUES (?, ?, ?, ?, ?, now())
                        """)) {
            insert.setObject(1, kept.named().id());
            insert.setObject(2, terms.id());
            for (int i = 3; i <= 5; i++) {
                insert.setString(i, kept.checksum().hex());
            }
            insert.executeUpdate();
        }
        damaged();
        reports.report();
        assertThat(text())
                .contains(
                        "rapport.pdf (filen selv) er skadet",
                        "rapport.pdf (en utgave med rettighetene skrevet inn) er skadet");
        assertThat(service.bean(Custody.class).damaged())
                .extracting(DamagedFile::part)
                .contains(DamagedFile.Part.RIGHTS);
    }

    @Test
    void what_is_found_soon_after_a_mail_waits_for_the_next() {
        damaged();
        reports.report();
        var before = mails().size();
        var other = KeptFile.orphan(service);
        other.named();
        other.lose();
        check(other);
        reports.report();
        assertThat(mails()).hasSize(before);
        service.clock().tick(Duration.ofMinutes(61));
        reports.report();
        assertThat(mails().size()).isGreaterThan(before);
        assertThat(text()).contains("rapport.pdf (filen selv) er borte");
    }

    @Test
    void a_mail_about_what_is_sound_again_is_not_sent() {
        damaged();
        reports.report();
        var mail = mails().getFirst();
        kept.restore();
        check(kept);
        assertThat(outbox.show(mail.id())).isEmpty();
    }

    @Test
    void editors_see_it_among_the_mails_of_the_service() {
        damaged();
        reports.report();
        assertThat(service.bean(Correspondence.class).waiting()).first().satisfies(mail -> {
            assertThat(mail.id()).isEqualTo(mails().getFirst().id());
            assertThat(mail.reference()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void the_letter_is_written_in_every_language(String language) {
        damaged();
        reports.report();
        var report = mails().getFirst().message().subjectId();
        var letter = service.bean(DamageLetter.class).compose(report, new LanguageTag(language));
        assertThat(letter).hasValueSatisfying(written -> {
            assertThat(written.language().value()).isEqualTo(language);
            assertThat(written.facts()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nn", "en"})
    void every_language_has_every_message(String language) {
        assertThat(messages(language).stringPropertyNames())
                .isEqualTo(messages("nb").stringPropertyNames());
    }

    private void damaged() {
        kept.rot();
        check(kept);
    }

    private void check(KeptFile file) {
        try {
            service.bean(Fixity.class).check(file.row(), Pace.UNBOUNDED);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String text() {
        return outbox.show(mails().getFirst().id()).orElseThrow().text();
    }

    private List<OutboxEntry> mails() {
        return outbox.waiting().stream()
                .filter(entry -> entry.message().template().equals(DamageReports.TEMPLATE))
                .toList();
    }

    private static Properties messages(String language) {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/custody/letters_" + language + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(reader);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
