package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.Workspace;
import no.opphav.custody.Custody;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.request.GrantWish;
import no.opphav.request.Inbox;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestDetails;
import no.opphav.request.RequestState;
import no.opphav.storage.ObjectStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes that were found damaged, by this node or another. */
@ExtendWith(RunningService.class)
class UnsoundFileTest {
    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    private final RunningService service;
    private final TestRequests requests;

    UnsoundFileTest(RunningService service) {
        this.service = service;
        this.requests = new TestRequests(service);
    }

    @Test
    void a_damaged_file_goes_out_nowhere_until_it_is_mended() {
        var file = PublishedFile.in(service);
        var bundle = "/assets/" + file.asset().asset().slug() + "/bundle.zip";
        assertServed(file.get());
        assertServed(file.send("GET", bundle));

        damage(file.file().checksum());
        assertThat(soon(() -> file.get().statusCode() == 503)).isTrue();
        var before = file.receipts();
        assertUnsound(file.get());
        assertUnsound(file.get("Range", "bytes=0-9"));
        assertUnsound(file.send("GET", bundle));
        assertThat(file.head().statusCode()).isEqualTo(503);
        assertThat(file.receipts()).isEqualTo(before);

        mend(file.file().checksum());
        assertThat(soon(() -> file.get().statusCode() == 200)).isTrue();
        assertServed(file.send("GET", bundle));
    }

    @Test
    void a_damaged_picture_is_shown_nowhere_until_it_is_mended() {
        var file = PublishedFile.in(service);
        var picture = pictureOf(file);
        var content = "/content/" + picture + "/640.png";
        var preview = "/previews/" + file.file().id() + "/640";
        assertServed(file.send("GET", content));
        assertServed(file.send("GET", preview));

        damage(picture);
        assertThat(soon(() -> file.send("GET", content).statusCode() == 503)).isTrue();
        assertUnsound(file.send("GET", content));
        assertUnsound(file.send("GET", preview));
        assertThat(file.send("HEAD", content).statusCode()).isEqualTo(503);
        assertServed(file.get());

        mend(picture);
        assertThat(soon(() -> file.send("GET", content).statusCode() == 200)).isTrue();
        assertServed(file.send("GET", preview));
    }

    @Test
    void a_damaged_file_is_not_handed_to_whom_it_was_granted() {
        var file = PublishedFile.onRequest(service);
        var request = requests.approved(requests.request(requests.submit(requests.form(file.asset()))), "");
        var path = "/api/grants/" + requests.grantLink(request).secret() + "/files/"
                + file.file().id() + "?acknowledged=true";
        assertServed(file.send("POST", path));

        damage(file.file().checksum());
        assertThat(soon(() -> file.send("POST", path).statusCode() == 503)).isTrue();
        assertUnsound(file.send("POST", path));

        mend(file.file().checksum());
        assertThat(soon(() -> file.send("POST", path).statusCode() == 200)).isTrue();
    }

    @Test
    void a_download_that_cannot_begin_counts_for_nothing() {
        var file = PublishedFile.onRequest(service);
        var request = requests.approved(requests.request(requests.submit(requests.form(file.asset()))), "");
        var link = requests.grantLink(request).secret();
        var path = "/api/grants/" + link + "/files/" + file.file().id() + "?acknowledged=true";
        var store = service.bean(ObjectStore.class);
        assertThat(store.delete(file.file().checksum())).isTrue();
        assertThat(file.send("POST", path).statusCode()).isEqualTo(503);
        assertThat(file.send("GET", "/nb/grants/" + link).statusCode()).isEqualTo(200);
        assertThat(details(request).downloads()).isZero();
        assertThat(requests.state(request)).isEqualTo(RequestState.APPROVED);

        store.put(file.file().checksum(), PublishedFile.SIZE, new ByteArrayInputStream(file.bytes()));
        mend(file.file().checksum());
        assertThat(soon(() -> file.send("POST", path).statusCode() == 200)).isTrue();
        assertThat(details(request).downloads()).isOne();
        assertThat(requests.state(request)).isEqualTo(RequestState.DELIVERED);
    }

    private RequestDetails details(PresentationRequest request) {
        return service.bean(Inbox.class).details(request.id());
    }

    @ParameterizedTest
    @EnumSource
    void a_download_that_cannot_go_out_whole_is_refused_not_counted_and_found(Harm harm) throws Exception {
        var file = PublishedFile.onRequest(service);
        var request = requests.request(requests.submit(requests.form(file.asset())));
        requests.approved(file.asset());
        var inbox = service.bean(Inbox.class);
        inbox.approve(
                request.id(),
                new GrantWish(List.of(file.file().id()), inbox.usualExpiry(request), 1),
                "",
                requests.editor("Ingrid Dahl"));
        var path = "/api/grants/" + requests.grantLink(request).secret() + "/files/"
                + file.file().id() + "?acknowledged=true";
        var stored =
                service.bean(ObjectStore.class).file(file.file().checksum()).orElseThrow();
        harm.doTo(stored, file.bytes());
        for (var attempt = 0; attempt < 2; attempt++) {
            assertUnsound(file.send("POST", path));
        }
        assertThat(requests.state(request)).isEqualTo(RequestState.APPROVED);
        assertThat(inbox.details(request.id()).downloads()).isZero();

        assertThat(requests.strings(
                        "SELECT checksum FROM stored_object WHERE doubted_at IS NOT NULL AND checksum = ?",
                        file.file().checksum().hex()))
                .hasSize(1);
        service.bean(Custody.class).verify(file.file().id());
        assertThat(service.bean(Custody.class).damageAmong(List.of(file.file().id())))
                .hasSize(1);
        Files.write(stored, file.bytes());
        service.bean(Custody.class).verify(file.file().id());
        assertThat(soon(() -> file.send("POST", path).statusCode() == 200)).isTrue();
        assertThat(requests.state(request)).isEqualTo(RequestState.DELIVERED);
        assertThat(file.send("POST", path).statusCode()).isEqualTo(410);
    }

    /** What can happen to stored bytes. */
    enum Harm {
        LOST,
        CUT_SHORT,
        TURNED;

        private void doTo(Path stored, byte[] bytes) throws IOException {
            switch (this) {
                case LOST -> Files.delete(stored);
                case CUT_SHORT -> Files.write(stored, Arrays.copyOf(bytes, bytes.length - 1));
                case TURNED -> {
                    var turned = bytes.clone();
                    turned[bytes.length / 2] ^= 1;
                    Files.write(stored, turned);
                }
            }
        }
    }

    private static void assertServed(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(200);
    }

    /** Nobody is told to come back at a time that nobody knows. */
    private static void assertUnsound(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(503);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("file-unsound");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    private Checksum pictureOf(PublishedFile file) {
        var picture = ("picture of " + file.file().id()).getBytes(StandardCharsets.UTF_8);
        var key = Checksum.ofContent(picture);
        service.bean(ObjectStore.class).put(key, picture.length, new ByteArrayInputStream(picture));
        service.bean(Workspace.class)
                .addPreviews(file.file().id(), List.of(new NewPreview(640, 480, key, picture.length, MediaType.PNG)));
        return key;
    }

    private void damage(Checksum key) {
        requests.sql(
                "UPDATE stored_object SET damage = 'DAMAGED', damage_found_at = now() WHERE checksum = ?", key.hex());
    }

    private void mend(Checksum key) {
        requests.sql("UPDATE stored_object SET damage = NULL, damage_found_at = NULL WHERE checksum = ?", key.hex());
    }

    /** Another node's finding is known within a second. */
    private static boolean soon(BooleanSupplier condition) {
        var end = System.nanoTime() + LONGEST;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
        }
        return true;
    }
}
