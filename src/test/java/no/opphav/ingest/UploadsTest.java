package no.opphav.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.opphav.testing.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.StoredObjects;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.MalwareScanner.Scan;
import no.opphav.ingest.MalwareScanner.ScannerUnavailable;
import no.opphav.ingest.captions.Captions;
import no.opphav.ingest.inspection.Inspector;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.IdSource;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.PartialStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class UploadsTest {
    private final RunningService service;
    private final Uploads uploads;
    private final UploadRows rows;
    private final Workspace workspace;
    private final ObjectStore store;
    private final PartialStore partials;
    private final Actor.Account editor;
    private final UUID owner;

    UploadsTest(RunningService service) {
        this.service = service;
        this.uploads = service.bean(Uploads.class);
        this.rows = service.bean(UploadRows.class);
        this.workspace = service.bean(Workspace.class);
        this.store = service.bean(ObjectStore.class);
        this.partials = service.bean(PartialStore.class);
        this.editor = TestAccounts.editor(service).session().account().actor();
        this.owner = editor.id();
    }

    @Test
    void a_file_that_came_in_pieces_becomes_the_rendition_that_it_is_for() {
        var variant = variant();
        byte[] pdf = SampleFiles.pdf(2);
        var begun = uploads.create(
                new NewUpload(
                        new FileName("Rapport.pdf"),
                        "application/pdf",
                        pdf.length,
                        new UploadTarget.NewRendition(variant, FileRole.ORIGINAL, "A4")),
                editor);
        assertThat(append(begun.id(), 0, pdf, 0, 100).offset()).isEqualTo(100);
        var whole = append(begun.id(), 100, pdf, 100, pdf.length);
        assertThat(whole.state()).isEqualTo(UploadState.RECEIVED);
        service.runDueTasks();

        var done = find(begun.id());
        assertThat(done.state()).isEqualTo(UploadState.ACCEPTED);
        assertThat(done.checksum()).isEqualTo(Checksum.ofContent(pdf));
        var file = workspace.file(Objects.requireNonNull(done.fileId())).orElseThrow();
        assertThat(file.variantId()).isEqualTo(variant);
        assertThat(file.label()).isEqualTo("A4");
        assertThat(file.pages()).isEqualTo(2);
        assertThat(workspace.previews(file.id())).isNotEmpty();
    }

    @Test
    void a_file_for_nothing_in_particular_becomes_a_draft() {
        var done = sent("Framtida_er her.png", SampleFiles.picture("png", 30, 20), draft());
        var asset = workspace.byId(Objects.requireNonNull(done.assetId()));
        assertThat(asset.asset().kind()).isEqualTo(AssetKind.PICTURE);
        assertThat(asset.variants().getFirst().variant().title()).isEqualTo("Framtida er her");
        assertThat(asset.variants().getFirst().variant().language()).isEqualTo(LanguageTag.NONE);
    }

    @Test
    void a_new_version_takes_the_place_of_the_old() {
        var first = sent("a.pdf", SampleFiles.pdf(1), draft());
        var rendition = workspace
                .file(Objects.requireNonNull(first.fileId()))
                .orElseThrow()
                .renditionId();
        var second = sent("b.pdf", SampleFiles.pdf(3), new UploadTarget.NextVersion(rendition));
        assertThat(workspace.versions(rendition).getFirst().id()).isEqualTo(second.fileId());
    }

    @Test
    void the_next_version_of_captions_is_rewritten_or_refused_as_captions_are() {
        byte[] webVtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nHei\n".getBytes(UTF_8);
        var first = sent("a.vtt", webVtt, new UploadTarget.NewRendition(variant(), FileRole.CAPTIONS, ""));
        var rendition = workspace
                .file(Objects.requireNonNull(first.fileId()))
                .orElseThrow()
                .renditionId();
        var next = new UploadTarget.NextVersion(rendition);
        byte[] subRip = "1\n00:00:01,000 --> 00:00:02,000\nHei igjen\n".getBytes(UTF_8);
        assertThat(sent("b.srt", subRip, next).state()).isEqualTo(UploadState.ACCEPTED);
        assertThat(workspace.versions(rendition).getFirst().mediaType()).isEqualTo(MediaType.WEBVTT);
        assertThat(Objects.requireNonNull(sent("c.pdf", uniquePdf(), next).problem())
                        .fields())
                .containsExactly(Problem.FieldProblem.of("file", "file-not-captions"));
    }

    @Test
    void what_is_refused_says_why_and_leaves_no_bytes() {
        byte[] html = ("<!DOCTYPE html><html><body>" + UUID.randomUUID() + "</body></html>").getBytes(UTF_8);
        var done = sent("a.pdf", html, draft());
        assertThat(done.state()).isEqualTo(UploadState.REFUSED);
        assertThat(Objects.requireNonNull(done.problem()).code()).isEqualTo(ProblemCode.TYPE_MISMATCH);
        assertThat(done.problem().fields())
                .containsExactly(Problem.FieldProblem.of("file", "file-mismatch", "pdf", "text/html"));
        assertThat(store.size(Checksum.ofContent(html))).isEmpty();
        assertThat(isUnfinished(done.id())).isFalse();
    }

    @Test
    void another_offset_is_refused_and_changes_nothing() {
        var begun = begin(10);
        append(begun.id(), 0, new byte[10], 0, 4);
        refused(() -> append(begun.id(), 0, new byte[10], 0, 4), ProblemCode.UPLOAD_OFFSET_WRONG);
        refused(() -> append(begun.id(), 5, new byte[10], 5, 10), ProblemCode.UPLOAD_OFFSET_WRONG);
        assertThat(find(begun.id()).offset()).isEqualTo(4);
    }

    @Test
    void an_upload_whose_bytes_are_gone_is_gone_so_that_its_client_begins_anew() {
        var begun = begin(10);
        append(begun.id(), 0, new byte[10], 0, 5);
        partials.discard(rows.find(begun.id()).orElseThrow().object());
        refused(() -> append(begun.id(), 5, new byte[10], 5, 10), ProblemCode.UPLOAD_NOT_FOUND);
        refused(() -> find(begun.id()), ProblemCode.UPLOAD_NOT_FOUND);
    }

    @Test
    void nobody_else_sees_an_upload() {
        var begun = begin(10);
        var other = TestAccounts.editor(service).session().account().id();
        refused(() -> uploads.find(begun.id(), other), ProblemCode.UPLOAD_NOT_FOUND);
        refused(() -> uploads.terminate(begun.id(), other), ProblemCode.UPLOAD_NOT_FOUND);
        assertThat(uploads.of(other)).isEmpty();
        assertThat(uploads.of(owner)).extracting(Upload::id).containsExactly(begun.id());
        assertThat(uploads.of(null)).extracting(Upload::id).contains(begun.id());
    }

    @Test
    void what_came_before_the_connection_broke_is_kept() {
        var begun = begin(10);
        var broken = new InputStream() {
            private int left = 4;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("The connection broke");
                }
                return 7;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
        refused(
                () -> uploads.append(begun.id(), owner, 0, broken, null),
                ProblemCode.UPLOAD_INCOMPLETE,
                "file: file-incomplete");
        assertThat(find(begun.id()).offset()).isEqualTo(4);
    }

    @Test
    void a_writer_whose_client_is_silent_leaves_when_another_comes() throws Exception {
        var begun = begin(10);
        var silent = new GatedStream(new ByteArrayInputStream(new byte[6]));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = CompletableFuture.runAsync(() -> uploads.append(begun.id(), owner, 0, silent, null), threads);
            silent.awaitSilence();
            refused(() -> append(begun.id(), 0, new byte[10], 0, 10), ProblemCode.UPLOAD_OFFSET_WRONG);
            assertThat(uploads.settled(begun.id(), owner).offset()).isEqualTo(6);
            assertThatThrownBy(first::join).hasRootCauseInstanceOf(Problem.class);
        }
        assertThat(append(begun.id(), 6, new byte[10], 6, 10).state()).isEqualTo(UploadState.RECEIVED);
    }

    @Test
    void a_writer_who_is_sent_away_when_all_of_its_bytes_have_come_has_them_taken() {
        var begun = begin(10);
        var last = new FilterInputStream(new ByteArrayInputStream(new byte[10])) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                Thread.startVirtualThread(() -> service.bean(Writers.class).seeOff(begun.id()));
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                return read;
            }
        };
        assertThat(uploads.append(begun.id(), owner, 0, last, null).state()).isEqualTo(UploadState.RECEIVED);
    }

    @Test
    void of_many_who_send_the_same_bytes_at_once_the_one_whose_are_taken_is_told_so() {
        for (int many : new int[] {2, 3, 6}) {
            var begun = begin(10);
            append(begun.id(), 0, new byte[10], 0, 4);
            try (var threads = Executors.newFixedThreadPool(many)) {
                var outcomes = IntStream.range(0, many)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> outcome(begun.id(), 4), threads))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
                assertThat(outcomes)
                        .as("of %s", many)
                        .containsOnlyOnce("taken")
                        .allMatch(outcome -> Set.of("taken", "UPLOAD_LOCKED", "UPLOAD_OFFSET_WRONG")
                                .contains(outcome));
            }
            assertThat(find(begun.id()).offset()).isEqualTo(10);
        }
    }

    private String outcome(UUID id, int from) {
        try {
            append(id, from, new byte[10], from, 10);
            return "taken";
        } catch (Problem problem) {
            return problem.code().name();
        }
    }

    @Test
    void a_writer_on_another_node_leaves_when_it_is_asked_to() throws Exception {
        var begun = begin(10);
        var silent = new GatedStream(new ByteArrayInputStream(new byte[6]));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    CompletableFuture.runAsync(() -> otherNode().append(begun.id(), owner, 0, silent, null), threads);
            silent.awaitSilence();
            refused(() -> append(begun.id(), 0, new byte[10], 0, 10), ProblemCode.UPLOAD_LOCKED);
            assertThatThrownBy(first::join).hasRootCauseInstanceOf(Problem.class);
        }
        assertThat(uploads.settled(begun.id(), owner).offset()).isEqualTo(6);
    }

    @Test
    void a_writer_whose_lease_has_gone_to_another_writes_nothing_down() {
        var begun = begin(10);
        var ledger = service.bean(UploadLedger.class);
        var stale = ledger.take(begun.id(), 0).orElseThrow();
        var grown = partials.append(stale.object(), new ByteArrayInputStream(new byte[3]), progress -> {});
        service.clock().tick(UploadLedger.LEASE.plusSeconds(1));
        assertThat(ledger.take(begun.id(), 0)).isPresent();
        refused(() -> ledger.advance(stale, grown), ProblemCode.UPLOAD_LOCKED);
        refused(() -> ledger.settle(stale, grown), ProblemCode.UPLOAD_LOCKED);
        assertThat(ledger.renew(stale)).isFalse();
        assertThat(find(begun.id()).offset()).isZero();
    }

    @Test
    void malware_is_held_back_and_nobody_gets_it_until_it_is_looked_into_again() {
        byte[] pdf = uniquePdf();
        var whole = received("a.pdf", pdf, draft());
        run(content -> new Scan.Infected("Test.Signature")).inspect(whole.id(), 0);
        var held = find(whole.id());
        assertThat(held.state()).isEqualTo(UploadState.QUARANTINED);
        assertThat(Objects.requireNonNull(held.problem()).fields())
                .containsExactly(Problem.FieldProblem.of("file", "file-infected", "Test.Signature"));
        assertThat(store.size(Checksum.ofContent(pdf))).isEmpty();
        service.runDueTasks();
        assertThat(find(whole.id()).state()).isEqualTo(UploadState.QUARANTINED);

        uploads.retry(whole.id(), owner);
        service.runDueTasks();
        assertThat(find(whole.id()).state()).isEqualTo(UploadState.ACCEPTED);
        refused(() -> uploads.retry(whole.id(), owner), ProblemCode.CHANGED_MEANWHILE);
    }

    @Test
    void to_try_again_is_not_lost_while_the_task_that_held_it_back_is_still_there() {
        var whole = received("a.pdf", uniquePdf(), draft());
        var scheduler = service.bean(SchedulerClient.class);
        run(content -> new Scan.Infected("Test.Signature")).inspect(whole.id(), 0);
        var ending = scheduler.getScheduledExecutionsForTask(UploadTasks.INSPECT.getTaskName()).stream()
                .map(task -> task.getTaskInstance())
                .filter(task -> task.getId().contains(whole.id().toString()))
                .findFirst()
                .orElseThrow();
        uploads.retry(whole.id(), owner);
        scheduler.cancel(ending);
        service.runDueTasks();
        assertThat(find(whole.id()).state()).isEqualTo(UploadState.ACCEPTED);
    }

    @Test
    void while_the_scanner_is_away_a_file_waits_and_says_for_what() {
        var whole = received("a.pdf", uniquePdf(), draft());
        var away = run(content -> {
            throw new ScannerUnavailable("away", new IOException());
        });
        assertThatThrownBy(() -> away.inspect(whole.id(), 0)).isInstanceOf(ScannerUnavailable.class);
        var waiting = find(whole.id());
        assertThat(waiting.state()).isEqualTo(UploadState.RECEIVED);
        assertThat(Objects.requireNonNull(waiting.problem()).code()).isEqualTo(ProblemCode.SCANNER_UNAVAILABLE);
        run(content -> new Scan.Clean()).inspect(whole.id(), 0);
        assertThat(find(whole.id()).state()).isEqualTo(UploadState.ACCEPTED);
    }

    @Test
    void what_fails_every_time_for_a_reason_that_nobody_knows_is_held_back() {
        var whole = received("a.pdf", uniquePdf(), draft());
        var failing = run(content -> {
            throw new IllegalStateException("unforeseen");
        });
        assertThatThrownBy(() -> failing.inspect(whole.id(), 9)).isInstanceOf(IllegalStateException.class);
        assertThat(find(whole.id()).state()).isEqualTo(UploadState.RECEIVED);
        failing.inspect(whole.id(), 10);
        var held = find(whole.id());
        assertThat(held.state()).isEqualTo(UploadState.QUARANTINED);
        assertThat(Objects.requireNonNull(held.problem()).fields())
                .containsExactly(Problem.FieldProblem.of("file", "file-quarantined"));
        uploads.retry(whole.id(), owner);
        service.runDueTasks();
        assertThat(find(whole.id()).state()).isEqualTo(UploadState.ACCEPTED);
    }

    @Test
    void a_run_that_was_killed_after_the_bytes_were_kept_is_finished_by_the_next_and_gives_one_file() {
        var whole = received("a.pdf", uniquePdf(), draft());
        var row = service.bean(UploadLedger.class).inspecting(whole.id()).orElseThrow();
        partials.complete(row.object());
        service.runDueTasks();
        var done = find(whole.id());
        assertThat(done.state()).isEqualTo(UploadState.ACCEPTED);
        service.bean(UploadRun.class).inspect(whole.id(), 0);
        var asset = workspace.byId(Objects.requireNonNull(done.assetId()));
        assertThat(asset.variants().getFirst().files()).hasSize(1);
    }

    @Test
    void what_a_look_finds_that_another_has_overtaken_is_not_written_down_and_its_bytes_stay() {
        var whole = received("a.pdf", uniquePdf(), draft());
        var ledger = service.bean(UploadLedger.class);
        var overtaken = ledger.inspecting(whole.id()).orElseThrow();
        var last = ledger.inspecting(whole.id()).orElseThrow();
        assertThat(ledger.end(overtaken, UploadState.RECEIVED, Problem.of(ProblemCode.INTERNAL_ERROR)))
                .isFalse();
        var file = TestAssets.file();
        assertThat(service.bean(UploadOutcomes.class).accept(overtaken, file)).isFalse();
        assertThat(find(whole.id()).state()).isEqualTo(UploadState.INSPECTING);
        assertThat(service.bean(UploadOutcomes.class).accept(last, file)).isTrue();
        assertThat(find(whole.id()).state()).isEqualTo(UploadState.ACCEPTED);
    }

    @Test
    void a_file_whose_place_was_taken_meanwhile_is_refused() {
        var variant = variant();
        var target = new UploadTarget.NewRendition(variant, FileRole.ORIGINAL, "");
        var late = received("a.pdf", uniquePdf(), target);
        var early = received("b.pdf", uniquePdf(), target);
        var run = service.bean(UploadRun.class);
        run.inspect(early.id(), 0);
        run.inspect(late.id(), 0);
        assertThat(find(early.id()).state()).isEqualTo(UploadState.ACCEPTED);
        assertThat(find(late.id()).state()).isEqualTo(UploadState.REFUSED);
        refused(
                () -> uploads.create(upload("c.pdf", 9, target), editor),
                ProblemCode.INVALID_FIELDS,
                "role: original-taken");
    }

    @Test
    void a_direct_file_with_malware_is_refused_and_held_back() {
        var variant = variant();
        byte[] pdf = uniquePdf();
        var ingest = new Ingest(
                partials,
                new StoreRoom(store, rows),
                reception(content -> new Scan.TooLarge()),
                service.bean(Ledger.class),
                service.bean(UploadLedger.class),
                workspace,
                service.bean(UploadSettings.class),
                service.bean(IdSource.class));
        refused(
                () -> ingest.add(
                        variant,
                        FileRole.ORIGINAL,
                        "A4\0\tliggende",
                        new IncomingFile("a.pdf", new ByteArrayInputStream(pdf), null),
                        editor),
                ProblemCode.FILE_QUARANTINED,
                "file: file-not-scanned");
        var held = uploads.of(owner).getFirst();
        assertThat(held.state()).isEqualTo(UploadState.QUARANTINED);
        uploads.retry(held.id(), owner);
        service.runDueTasks();
        assertThat(find(held.id()).state()).isEqualTo(UploadState.ACCEPTED);
        var file =
                workspace.file(Objects.requireNonNull(find(held.id()).fileId())).orElseThrow();
        assertThat(file.variantId()).isEqualTo(variant);
        assertThat(file.label()).isEqualTo("A4 liggende");
    }

    @Test
    void what_nobody_goes_on_with_expires_and_what_is_gone_on_with_does_not() {
        var left = begin(10);
        var alive = begin(10);
        service.clock().tick(Duration.ofDays(6));
        append(alive.id(), 0, new byte[10], 0, 5);
        service.clock().tick(Duration.ofDays(2));
        refused(() -> append(left.id(), 0, new byte[10], 0, 5), ProblemCode.UPLOAD_NOT_FOUND);
        refused(() -> uploads.settled(left.id(), owner), ProblemCode.UPLOAD_NOT_FOUND);
        service.bean(UploadSweep.class).run();
        refused(() -> find(left.id()), ProblemCode.UPLOAD_NOT_FOUND);
        assertThat(isUnfinished(left.id())).isFalse();
        assertThat(find(alive.id()).offset()).isEqualTo(5);
        assertThat(isUnfinished(alive.id())).isTrue();
    }

    @Test
    void bytes_that_no_upload_remembers_are_let_go_of_after_a_day() {
        var forgotten = service.bean(IdSource.class).next();
        partials.begin(forgotten);
        var sweep = new UploadSweep(
                service.bean(UploadLedger.class),
                rows,
                partials,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(23)));
        sweep.run();
        assertThat(isUnfinished(forgotten)).isTrue();
        var later = new UploadSweep(
                service.bean(UploadLedger.class),
                rows,
                partials,
                Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
        later.run();
        assertThat(isUnfinished(forgotten)).isFalse();
    }

    @Test
    void room_that_other_uploads_have_announced_is_not_given_away_twice() {
        var limits = service.bean(UploadSettings.class);
        var room = rows.sumOutstanding() + 1_000;
        var uploads = uploads(limits, new Writers(), withRoomFor(room));
        var first = uploads.create(upload("a.pdf", 600, draft()), editor);
        refused(() -> uploads.create(upload("b.pdf", 600, draft()), editor), ProblemCode.STORE_FULL);
        uploads.terminate(first.id(), owner);
        uploads.create(upload("b.pdf", 600, draft()), editor);
    }

    private static ObjectStore withRoomFor(long bytes) {
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (store, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("freeSpace");
                    return OptionalLong.of(bytes);
                });
    }

    @Test
    void an_editor_has_so_many_unfinished_and_so_much() {
        var limits = new UploadSettings(100, 2, 150, Duration.ofDays(7));
        var limited = uploads(limits, new Writers());
        limited.create(upload("a.pdf", 60, draft()), editor);
        refused(
                () -> limited.create(upload("b.pdf", 100, draft()), editor),
                ProblemCode.TOO_MANY_UPLOADS,
                "file: uploads-too-large");
        limited.create(upload("b.pdf", 10, draft()), editor);
        refused(
                () -> limited.create(upload("c.pdf", 10, draft()), editor),
                ProblemCode.TOO_MANY_UPLOADS,
                "file: uploads-too-many");
        refused(
                () -> limited.create(upload("d.pdf", 101, draft()), editor),
                ProblemCode.UPLOAD_TOO_LARGE,
                "file: file-too-large");
        refused(
                () -> limited.create(upload("e.pdf", 0, draft()), editor),
                ProblemCode.EMPTY_UPLOAD,
                "file: file-empty");
    }

    @Test
    void a_terminated_upload_is_gone_with_its_bytes() {
        var begun = begin(10);
        append(begun.id(), 0, new byte[10], 0, 5);
        uploads.terminate(begun.id(), owner);
        refused(() -> find(begun.id()), ProblemCode.UPLOAD_NOT_FOUND);
        assertThat(isUnfinished(begun.id())).isFalse();
    }

    private Uploads otherNode() {
        return uploads(service.bean(UploadSettings.class), new Writers());
    }

    private Uploads uploads(UploadSettings settings, Writers writers) {
        return uploads(settings, writers, store);
    }

    private Uploads uploads(UploadSettings settings, Writers writers, ObjectStore roomy) {
        var ledger = new UploadLedger(
                rows,
                settings,
                service.bean(SchedulerClient.class),
                service.bean(Reasons.class),
                service.bean(IdSource.class),
                service.clock());
        return new Uploads(
                rows,
                settings.equals(service.bean(UploadSettings.class)) ? service.bean(UploadLedger.class) : ledger,
                service.bean(UploadWriting.class),
                writers,
                partials,
                new StoreRoom(roomy, rows),
                settings,
                workspace,
                service.bean(Reasons.class),
                () -> service.bean(Scheduler.class),
                service.bean(IdSource.class),
                service.clock());
    }

    private UploadRun run(MalwareScanner scanner) {
        return new UploadRun(
                service.bean(UploadLedger.class), reception(scanner), service.bean(UploadOutcomes.class), partials);
    }

    private Reception reception(MalwareScanner scanner) {
        return new Reception(
                Optional.of(scanner),
                service.bean(Inspector.class),
                service.bean(Captions.class),
                partials,
                store,
                service.bean(StoredObjects.class),
                service.bean(Safekeeping.class),
                service.bean(Staging.class));
    }

    private Upload sent(String name, byte[] content, UploadTarget target) {
        var whole = received(name, content, target);
        service.runDueTasks();
        return find(whole.id());
    }

    private Upload received(String name, byte[] content, UploadTarget target) {
        var begun = uploads.create(upload(name, content.length, target), editor);
        return append(begun.id(), 0, content, 0, content.length);
    }

    private Upload begin(long length) {
        return uploads.create(upload("a.pdf", length, draft()), editor);
    }

    private static NewUpload upload(String name, long length, UploadTarget target) {
        return new NewUpload(new FileName(name), null, length, target);
    }

    private static UploadTarget draft() {
        return new UploadTarget.NewDraft(null, null, "");
    }

    private Upload append(UUID id, long offset, byte[] content, int from, int to) {
        return uploads.append(id, owner, offset, new ByteArrayInputStream(Arrays.copyOfRange(content, from, to)), null);
    }

    private Upload find(UUID id) {
        return uploads.find(id, owner);
    }

    private boolean isUnfinished(UUID id) {
        var found = new java.util.HashSet<UUID>();
        partials.forEachPartial(partial -> found.add(partial.id()));
        return found.contains(id);
    }

    private UUID variant() {
        return new TestAssets(service)
                .draft(AssetKind.REPORT)
                .variants()
                .getFirst()
                .variant()
                .id();
    }

    /** Bytes that no other test has: what follows the end of a PDF is not looked at. */
    private static byte[] uniquePdf() {
        byte[] pdf = SampleFiles.pdf(1);
        byte[] mark = ("\n%" + UUID.randomUUID()).getBytes(UTF_8);
        byte[] both = Arrays.copyOf(pdf, pdf.length + mark.length);
        System.arraycopy(mark, 0, both, pdf.length, mark.length);
        return both;
    }
}
