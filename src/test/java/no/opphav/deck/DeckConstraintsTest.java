package no.opphav.deck;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses approvals that must not be. */
@ExtendWith(RunningService.class)
class DeckConstraintsTest {
    private static final String INSERT =
            "INSERT INTO deck_approval (id, rendition_id, file_id, approved_at, credit_slide) VALUES (?, ?, ?, now(), true)";

    private final TestAssets assets;
    private final TestRequests samples;
    private final Decks decks;
    private final Workspace workspace;
    private final Actor.Account ingrid;
    private final AssetFile file;

    DeckConstraintsTest(RunningService service) {
        this.assets = new TestAssets(service);
        this.samples = new TestRequests(service);
        this.decks = service.bean(Decks.class);
        this.workspace = service.bean(Workspace.class);
        this.ingrid = samples.editor("Ingrid Dahl");
        this.file = assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST)
                .variants()
                .getFirst()
                .original()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE deck_approval SET expires_at = now() + interval '9 years' WHERE id = ?",
                "UPDATE deck_approval SET credit_slide = NOT credit_slide WHERE id = ?",
                "UPDATE deck_approval SET recalled_at = NULL, recalled_by = NULL, recall_reason = '' WHERE id = ?",
                "UPDATE deck_approval SET recall_reason = 'Annet' WHERE id = ?",
                "DELETE FROM deck_approval WHERE id = ?"
            })
    void what_was_approved_and_recalled_never_changes(String statement) {
        decks.approve(file.id(), NewApproval.usual(), ingrid);
        var recalled = decks.recall(file.id(), "Feil", ingrid);
        assertThatThrownBy(() -> samples.sql(statement, recalled.id())).hasStackTraceContaining("cannot be changed");
    }

    @Test
    void two_versions_of_a_rendition_are_never_approved_at_once() {
        decks.approve(file.id(), NewApproval.usual(), ingrid);
        var newer = workspace.replaceFile(file.renditionId(), TestAssets.file(), SERVICE);
        assertThatThrownBy(() -> samples.sql(INSERT, UUID.randomUUID(), file.renditionId(), newer.id()))
                .hasStackTraceContaining("deck_approval_one_at_a_time");
    }

    @Test
    void only_versions_of_the_rendition_of_a_presentation_are_approved() {
        var poster = assets.published(AssetKind.POSTER, Access.FREE)
                .variants()
                .getFirst()
                .original()
                .orElseThrow();
        assertThatThrownBy(() -> samples.sql(INSERT, UUID.randomUUID(), poster.renditionId(), poster.id()))
                .hasStackTraceContaining("not offered by a presentation");
        assertThatThrownBy(() -> samples.sql(INSERT, UUID.randomUUID(), file.renditionId(), poster.id()))
                .hasStackTraceContaining("not offered by a presentation");
    }
}
