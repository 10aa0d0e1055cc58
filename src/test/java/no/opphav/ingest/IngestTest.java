package no.opphav.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewAsset;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Slug;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.PartialStore;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class IngestTest {
    private static final Actor SERVICE = new Actor.Service();

    private final RunningService service;
    private final Ingest ingest;
    private final Workspace workspace;
    private final ObjectStore store;

    IngestTest(RunningService service) {
        this.service = service;
        this.ingest = service.bean(Ingest.class);
        this.workspace = service.bean(Workspace.class);
        this.store = service.bean(ObjectStore.class);
    }

    /** Where the running service keeps its data. */
    @Singleton
    record Data(@Value("${opphav.data}") Path folder) {}

    @Test
    void a_file_is_kept_measured_and_drawn() throws IOException {
        byte[] pdf = SampleFiles.pdf(3);
        var file = ingest.add(variant(), FileRole.ORIGINAL, "A4", incoming("../Rapport: 1.pdf", pdf), SERVICE);
        assertThat(file.mediaType()).isEqualTo(MediaType.PDF);
        assertThat(file.name().value()).isEqualTo("Rapport 1.pdf");
        assertThat(file.pages()).isEqualTo(3);
        assertThat(file.checksum()).isEqualTo(Checksum.ofContent(pdf));
        try (var kept = store.open(file.checksum(), 0, file.size())) {
            assertThat(kept.readAllBytes()).isEqualTo(pdf);
        }
        assertThat(previews(file))
                .extracting(preview -> preview.page() + " " + preview.width())
                .containsExactly("1 320", "1 640", "1 1280", "2 320", "2 640", "2 1280", "3 320", "3 640", "3 1280");
        assertThat(previews(file))
                .allSatisfy(
                        preview -> assertThat(store.size(preview.checksum())).isPresent());
        assertThat(staged()).isEmptyDirectory();
    }

    @Test
    void a_new_version_takes_the_place_of_the_old_and_is_drawn_too() {
        var first = ingest.add(variant(), FileRole.ORIGINAL, "", incoming("a.pdf", SampleFiles.pdf(1)), SERVICE);
        var second = ingest.replace(first.renditionId(), incoming("b.pdf", SampleFiles.pdf(2)), SERVICE);
        assertThat(second.number()).isEqualTo(2);
        assertThat(workspace.versions(first.renditionId()))
                .extracting(AssetFile::id)
                .containsExactly(second.id(), first.id());
        assertThat(previews(second)).isNotEmpty();
    }

    @Test
    void a_version_of_nothing_is_refused() {
        var problem = catchThrowableOfType(
                Problem.class, () -> ingest.replace(UUID.randomUUID(), incoming("a.pdf", SampleFiles.pdf(1)), SERVICE));
        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_NOT_FOUND);
    }

    @Test
    void what_is_refused_leaves_nothing_behind() {
        var variant = variant();
        byte[] html = ("<!DOCTYPE html><html><body>" + variant + "</body></html>").getBytes(UTF_8);
        var problem = catchThrowableOfType(
                Problem.class, () -> ingest.add(variant, FileRole.ORIGINAL, "", incoming("poster.pdf", html), SERVICE));
        assertThat(problem.code()).isEqualTo(ProblemCode.TYPE_MISMATCH);
        assertThat(problem.fields())
                .containsExactly(Problem.FieldProblem.of("file", "file-mismatch", "pdf", "text/html"));
        assertThat(store.size(Checksum.ofContent(html))).isEmpty();
        assertThat(unfinished()).isEmpty();
        assertThat(staged()).isEmptyDirectory();
    }

    @Test
    void a_second_original_is_refused_and_no_task_is_left_for_it() {
        var variant = variant();
        ingest.add(variant, FileRole.ORIGINAL, "", incoming("a.pdf", SampleFiles.pdf(1)), SERVICE);
        service.runDueTasks();
        var before = drawing();
        var problem = catchThrowableOfType(
                Problem.class,
                () -> ingest.add(variant, FileRole.ORIGINAL, "", incoming("a.pdf", SampleFiles.pdf(1)), SERVICE));
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_FIELDS);
        assertThat(drawing()).isEqualTo(before);
    }

    /** The files that are to be drawn; among them those of other tests whose bytes are gone. */
    private Set<String> drawing() {
        return service.bean(SchedulerClient.class).getScheduledExecutionsForTask("draw-previews").stream()
                .map(task -> task.getTaskInstance().getId())
                .collect(Collectors.toSet());
    }

    @Test
    void captions_in_subrip_become_webvtt() throws IOException {
        byte[] subRip = "1\r\n00:00:01,000 --> 00:00:02,500\r\nBlåbær\r\n".getBytes(UTF_8);
        var file = ingest.add(variant(), FileRole.CAPTIONS, "", incoming("Film.SRT", subRip), SERVICE);
        assertThat(file.mediaType()).isEqualTo(MediaType.WEBVTT);
        assertThat(file.name().value()).isEqualTo("Film.vtt");
        try (var kept = store.open(file.checksum(), 0, file.size())) {
            assertThat(kept).hasContent("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nBlåbær\n");
        }
        assertThat(staged()).isEmptyDirectory();
    }

    @Test
    void captions_are_captions() {
        var problem = catchThrowableOfType(
                Problem.class,
                () -> ingest.add(variant(), FileRole.CAPTIONS, "", incoming("a.pdf", SampleFiles.pdf(1)), SERVICE));
        assertThat(problem.fields()).containsExactly(Problem.FieldProblem.of("file", "file-not-captions"));
    }

    @Test
    void a_file_that_cannot_be_drawn_is_taken_all_the_same() {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>".getBytes(UTF_8);
        var file = ingest.add(variant(), FileRole.ORIGINAL, "", incoming("model.svg", svg), SERVICE);
        assertThat(previews(file)).isEmpty();
        assertThat(workspace.file(file.id())).isPresent();
    }

    @Test
    void the_same_bytes_may_come_twice() {
        var one = ingest.add(variant(), FileRole.ORIGINAL, "", incoming("a.pdf", SampleFiles.pdf(7)), SERVICE);
        var two = ingest.add(variant(), FileRole.ORIGINAL, "", incoming("a.pdf", SampleFiles.pdf(7)), SERVICE);
        assertThat(previews(one)).hasSameSizeAs(previews(two)).isNotEmpty();
    }

    @Test
    void an_empty_file_is_refused() {
        refused(ProblemCode.EMPTY_UPLOAD, incoming("a.pdf", new byte[0]));
    }

    @Test
    void a_file_that_ends_early_is_refused() {
        refused(ProblemCode.UPLOAD_INCOMPLETE, new IncomingFile("a.pdf", new ByteArrayInputStream(new byte[9]), 10L));
    }

    @Test
    void a_connection_that_breaks_is_refused() {
        refused(
                ProblemCode.UPLOAD_INCOMPLETE,
                new IncomingFile(
                        "a.pdf", new SequenceInputStream(new ByteArrayInputStream(new byte[9]), broken()), null));
    }

    @Test
    void a_file_that_declares_too_much_is_refused_before_it_is_read() {
        refused(ProblemCode.UPLOAD_TOO_LARGE, new IncomingFile("a.pdf", broken(), (10L << 30) + 1));
    }

    private void refused(ProblemCode code, IncomingFile file) {
        var problem =
                catchThrowableOfType(Problem.class, () -> ingest.add(variant(), FileRole.ORIGINAL, "", file, SERVICE));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.fields()).extracting(Problem.FieldProblem::field).containsExactly("file");
        assertThat(unfinished()).isEmpty();
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection broke");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
    }

    /** The objects that this test began, which are those of now. */
    private List<UUID> unfinished() {
        var found = new ArrayList<UUID>();
        service.bean(PartialStore.class).forEachPartial(partial -> found.add(partial.id()));
        var rows = service.bean(UploadRows.class);
        found.removeIf(id -> rows.find(id).isPresent());
        return found;
    }

    private Path staged() {
        return service.bean(Data.class).folder().resolve("staging");
    }

    private List<Preview> previews(AssetFile file) {
        service.runDueTasks();
        return workspace.previews(file.id());
    }

    private UUID variant() {
        var slug = new Slug("ingest-" + UUID.randomUUID());
        var asset = workspace.create(
                new NewAsset(
                        AssetKind.REPORT,
                        slug,
                        "Rapport",
                        LanguageTag.BOKMAAL,
                        "Direktoratet",
                        new EmailAddress("redaktor@example.no")),
                SERVICE);
        return workspace.byId(asset.id()).variants().getFirst().variant().id();
    }

    private static IncomingFile incoming(String name, byte[] content) {
        return new IncomingFile(name, new ByteArrayInputStream(content), (long) content.length);
    }
}
