package no.opphav.catalogue;

import static no.opphav.testing.TestAssets.NB;
import static no.opphav.testing.TestAssets.SERVICE;
import static no.opphav.testing.TestAssets.unique;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Slug;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several editors at once: one succeeds, the others are told, and nothing is half done. */
@ExtendWith(RunningService.class)
class TwoEditorsTest {
    private static final int EDITORS = 4;

    private final Workspace workspace;
    private final TestAssets assets;

    TwoEditorsTest(RunningService service) {
        this.workspace = service.bean(Workspace.class);
        this.assets = new TestAssets(service);
    }

    @RepeatedTest(5)
    void of_those_who_publish_at_once_one_does() throws Exception {
        var draft = assets.draft(AssetKind.POSTER);
        assets.original(draft.variants().getFirst().variant());
        var asset = assets.under(assets.terms(Access.FREE), draft.asset().id());
        assertThat(atOnce(editor -> () -> workspace.publish(asset.id(), asset.revision(), SERVICE)))
                .containsExactlyInAnyOrder("done", "changed-meanwhile", "changed-meanwhile", "changed-meanwhile");
        assertThat(workspace.byId(asset.id()).asset().revision()).isEqualTo(asset.revision() + 1);
    }

    @RepeatedTest(5)
    void of_those_who_describe_at_once_one_does() throws Exception {
        var draft = assets.draft(AssetKind.POSTER);
        var variant = draft.variants().getFirst().variant().id();
        assertThat(atOnce(editor -> () -> workspace.describe(
                        variant,
                        VariantTexts.titled("Tittel " + editor),
                        draft.asset().revision(),
                        SERVICE)))
                .containsExactlyInAnyOrder("done", "changed-meanwhile", "changed-meanwhile", "changed-meanwhile");
    }

    @Test
    void a_slug_chosen_by_several_at_once_is_given_once() throws Exception {
        var slug = new Slug("valgt-" + unique());
        assertThat(atOnce(editor -> () -> workspace.create(asset(slug), SERVICE)))
                .containsExactlyInAnyOrder("done", "slug-taken", "slug-taken", "slug-taken");
    }

    @Test
    void a_title_given_by_several_at_once_makes_a_slug_for_each() throws Exception {
        var title = "tittel " + unique();
        assertThat(atOnce(editor -> () -> assets.draft(AssetKind.POSTER, title)))
                .containsOnly("done");
        assertThat(workspace.assets(new AssetFilter(title, null, null)))
                .extracting(view -> view.asset().slug().value())
                .doesNotHaveDuplicates()
                .hasSize(EDITORS);
    }

    @Test
    void a_language_added_by_several_at_once_is_there_once() throws Exception {
        var id = assets.draft(AssetKind.POSTER).asset().id();
        assertThat(atOnce(editor ->
                        () -> workspace.addVariant(id, LanguageTag.ENGLISH, VariantTexts.titled("Ethics"), SERVICE)))
                .containsExactlyInAnyOrder("done", "language-taken", "language-taken", "language-taken");
    }

    @Test
    void an_original_added_by_several_at_once_is_there_once() throws Exception {
        var variant = assets.draft(AssetKind.POSTER).variants().getFirst().variant();
        assertThat(atOnce(editor -> () -> assets.original(variant)))
                .containsExactlyInAnyOrder("done", "invalid-fields", "invalid-fields", "invalid-fields");
    }

    @Test
    void versions_uploaded_at_once_are_numbered_one_after_another() throws Exception {
        var variant = assets.draft(AssetKind.POSTER).variants().getFirst().variant();
        var rendition = assets.original(variant).renditionId();
        assertThat(atOnce(editor -> () -> workspace.replaceFile(rendition, TestAssets.file(), SERVICE)))
                .containsOnly("done");
        assertThat(workspace.versions(rendition)).extracting(AssetFile::number).containsExactly(5, 4, 3, 2, 1);
    }

    private static NewAsset asset(Slug slug) {
        return new NewAsset(AssetKind.POSTER, slug, "Tittel", NB, "Eier", new EmailAddress("a@example.no"));
    }

    private interface Editor {
        Callable<?> does(int number);
    }

    /** What each was answered. */
    private static List<String> atOnce(Editor editor) throws Exception {
        var start = new CyclicBarrier(EDITORS);
        try (var editors = Executors.newFixedThreadPool(EDITORS)) {
            var answers = new ArrayList<String>();
            List<Callable<String>> commands = new ArrayList<>();
            for (var number = 0; number < EDITORS; number++) {
                var command = editor.does(number);
                commands.add(() -> {
                    start.await();
                    return answer(command);
                });
            }
            for (var done : editors.invokeAll(commands)) {
                answers.add(done.get());
            }
            return answers;
        }
    }

    private static String answer(Callable<?> command) throws Exception {
        try {
            command.call();
            return "done";
        } catch (Problem problem) {
            return problem.code().code();
        }
    }
}
