package no.opphav.catalogue;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses a state that must not be, whoever asks for it. */
@ExtendWith(RunningService.class)
class ConstraintsTest {
    private final DataSource database;
    private final Workspace workspace;
    private final TestAssets assets;

    ConstraintsTest(RunningService service) {
        this.database = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE terms_version SET access = 'ON_REQUEST' WHERE id = '$terms'",
                "DELETE FROM terms_version WHERE id = '$terms'",
                "UPDATE terms_translation SET summary = 'Annet' WHERE terms_version_id = '$terms'",
                "DELETE FROM terms_translation WHERE terms_version_id = '$terms'",
                "INSERT INTO terms_translation VALUES ('$terms', 'fr', 'n', 's', 't')",
                "UPDATE terms_rule SET kind = 'DUTY' WHERE terms_version_id = '$terms'",
                "INSERT INTO terms_rule VALUES ('$terms', 9, 'DUTY', 'attribute')",
                "UPDATE terms_rule_text SET text = 'Annet' WHERE terms_version_id = '$terms'",
                "DELETE FROM terms_rule_text WHERE terms_version_id = '$terms'"
            })
    void published_terms_never_change(String statement) {
        assertRefused(statement, "is published and cannot be changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE file SET name = 'annet.pdf' WHERE id = '$file'",
                "UPDATE file SET number = 7 WHERE id = '$file'",
                "DELETE FROM file WHERE id = '$file'"
            })
    void files_never_change(String statement) {
        assertRefused(statement, "is immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE language_variant SET title = '' WHERE id = '$variant'",
                "UPDATE rendition SET removed_at = now() WHERE variant_id = '$variant'",
                "UPDATE language_variant SET state = 'PUBLISHED' WHERE id = '$draft'"
            })
    void a_published_variant_has_a_title_and_an_original(String statement) {
        assertRefused(statement, "published without a title or a file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM terms_assignment WHERE asset_id = '$asset' | is published without terms",
                "UPDATE asset SET state = 'WITHDRAWN' WHERE id = '$asset' | asset_check",
                "UPDATE asset SET slug = '$taken' WHERE id = '$asset' | asset_slug_key",
                "UPDATE asset SET slug = 'Ikke Slik' WHERE id = '$asset' | slug_check",
                "UPDATE language_variant SET language = 'nb' WHERE id = '$draft' | language_variant_asset_id_language_key",
                "UPDATE language_variant SET language = 'norsk!' WHERE id = '$draft' | language_tag_check",
                "UPDATE asset SET kind = 'SONG' WHERE id = '$asset' | asset_kind_check",
                "INSERT INTO rendition VALUES ('$terms', '$variant', 'ORIGINAL', '', 9) | rendition_original",
                "INSERT INTO terms_assignment VALUES ('$draft', '$asset', NULL, '$terms', now(), NULL, now()) | terms_assignment_one_at_a_time",
                "UPDATE terms_assignment SET ends_at = begins_at WHERE asset_id = '$asset' | terms_assignment_ends_after_its_beginning",
                "INSERT INTO terms_assignment VALUES ('$draft', '$asset', '$draft', '$terms', now(), NULL, now()) | is not of asset",
                "UPDATE asset SET rights_end_at = now(), embargo_until = now() WHERE id = '$asset' | asset_embargo_before_end",
                "UPDATE asset SET context_only = 'Bare her', context_only_since = now() WHERE id = '$asset' | asset_context_of_pictures",
                "UPDATE asset SET kind = 'PICTURE', context_only = 'Bare her', context_only_since = now() WHERE id = '$asset' | and cannot be free",
                "DELETE FROM stored_object WHERE checksum = '$checksum' | file_checksum_fkey"
            })
    void an_asset_stands_only_as_it_may(String statement, String constraint) {
        assertRefused(statement, constraint);
    }

    @Test
    void a_draft_of_terms_applies_to_nothing() throws Exception {
        var draft = UUID.randomUUID();
        execute("INSERT INTO usage_terms VALUES ('" + draft + "', 'draft-" + TestAssets.unique() + "', now())");
        execute("INSERT INTO terms_version VALUES ('" + draft + "', '" + draft + "', 1, NULL, 'FREE', NULL)");
        assertRefused(
                "UPDATE terms_assignment SET terms_version_id = '" + draft + "' WHERE asset_id = '$asset'",
                "is a draft");
    }

    @Test
    void what_is_refused_here_would_pass_with_the_right_values() throws Exception {
        execute(filled("UPDATE language_variant SET title = 'Annet' WHERE id = '$variant'"));
        execute(filled("UPDATE asset SET slug = '$taken-2' WHERE id = '$asset'"));
    }

    private void assertRefused(String statement, String why) {
        var filled = filled(statement);
        assertThatThrownBy(() -> execute(filled))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }

    private String filled(String statement) {
        var view = assets.published(AssetKind.POSTER, Access.FREE);
        var terms = Objects.requireNonNull(view.terms());
        var draft = workspace.addVariant(view.asset().id(), LanguageTag.ENGLISH, VariantTexts.titled("Draft"), SERVICE);
        var variant = view.variants().getFirst();
        var original = variant.original().orElseThrow();
        var names = Map.of(
                "terms", terms.id(),
                "asset", view.asset().id(),
                "variant", variant.variant().id(),
                "draft", draft.id(),
                "file", original.id(),
                "checksum", original.checksum(),
                "taken", assets.draft(AssetKind.POSTER).asset().slug());
        var filled = statement;
        for (var name : names.entrySet()) {
            filled = filled.replace("$" + name.getKey(), name.getValue().toString());
        }
        return filled;
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var running = connection.createStatement()) {
            assertThat(running.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
