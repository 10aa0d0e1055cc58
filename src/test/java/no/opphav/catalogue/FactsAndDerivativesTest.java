package no.opphav.catalogue;

import static no.opphav.testing.TestAssets.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.Refused;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class FactsAndDerivativesTest {
    private final Workspace workspace;
    private final TestAssets assets;

    FactsAndDerivativesTest(RunningService service) {
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @Test
    void what_a_file_says_of_itself_is_kept_in_its_order() {
        var said = List.of(
                new FileFact(FactName.AUTHOR, "Kari Nordmann"),
                new FileFact(FactName.RIGHTS, "© Kari"),
                new FileFact(FactName.AUTHOR, "Ola Berg"));
        var file = added(new FileFacts(640, 480, null, null, said), null);
        assertThat(workspace.facts(file.id())).isEqualTo(said);
        assertThat(workspace.facts(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_file_without_a_public_copy_is_what_everybody_gets() {
        var file = added(FileFacts.NONE, null);
        assertThat(file.checksumForPublic()).isEqualTo(file.checksum());
        assertThat(file.sizeForPublic()).isEqualTo(file.size());
    }

    @Test
    void a_public_copy_takes_the_place_of_a_file_from_the_first_moment() {
        var copy = derivative(DerivativePurpose.PUBLIC);
        var file = added(FileFacts.NONE, copy);
        assertThat(file.checksumForPublic()).isEqualTo(copy.checksum());
        assertThat(file.sizeForPublic()).isEqualTo(copy.size());
        assertThat(file.checksum()).isNotEqualTo(copy.checksum());
    }

    @Test
    void a_derivative_of_a_purpose_is_made_once() {
        var file = added(FileFacts.NONE, null);
        var first = derivative(DerivativePurpose.WEB);
        workspace.addDerivative(file.id(), first);
        workspace.addDerivative(file.id(), derivative(DerivativePurpose.WEB));
        assertThat(workspace.derivatives(List.of(file.id())))
                .singleElement()
                .satisfies(made -> assertThat(made.checksum()).isEqualTo(first.checksum()));
    }

    @Test
    void nothing_is_made_from_a_file_that_there_is_not() {
        Refused.refused(
                () -> workspace.addDerivative(UUID.randomUUID(), derivative(DerivativePurpose.WEB)),
                ProblemCode.FILE_NOT_FOUND);
    }

    private AssetFile added(FileFacts facts, @Nullable NewDerivative copy) {
        var variant = assets.draft(AssetKind.PICTURE).variants().getFirst().variant();
        var file =
                new NewFile(TestAssets.file().checksum(), 1234, MediaType.JPEG, new FileName("foto.jpg"), facts, copy);
        return workspace.addFile(variant.id(), FileRole.ORIGINAL, "", file, SERVICE);
    }

    private static NewDerivative derivative(DerivativePurpose purpose) {
        return new NewDerivative(purpose, TestAssets.file().checksum(), 99, MediaType.JPEG);
    }
}
