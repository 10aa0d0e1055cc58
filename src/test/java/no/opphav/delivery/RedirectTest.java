package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.opphav.catalogue.NewPreview;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.platform.Service;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.s3.S3Server;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestFolder;
import no.opphav.testing.TestRequests;
import no.opphav.testing.TickingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A node whose bytes are in a bucket, and which leads clients there. */
@ExtendWith(RunningService.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedirectTest {
    private final RunningService service;
    private final S3Server bucket = S3Server.s3Mock();
    private final TestFolder folder = TestFolder.create();
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Service node;

    RedirectTest(RunningService service) {
        this.service = service;
        this.node = Service.start(ApplicationContext.builder("test").properties(settings()));
    }

    /** Other tests have turned the clock of the one node. */
    @BeforeEach
    void give_both_nodes_the_same_time() {
        node.bean(TickingClock.class).set(service.clock().instant());
    }

    @AfterAll
    void stop() {
        node.close();
        bucket.stop();
        folder.delete();
        browser.close();
    }

    private Map<String, Object> settings() {
        var database = service.bean(Environment.class);
        var settings = new HashMap<String, Object>(bucket.asStore());
        settings.put("opphav.data", folder.path().toString());
        settings.put("opphav.database.url", database.getRequiredProperty("datasources.default.url", String.class));
        settings.put(
                "opphav.database.user", database.getRequiredProperty("datasources.default.username", String.class));
        settings.put(
                "opphav.database.password", database.getRequiredProperty("datasources.default.password", String.class));
        settings.put("opphav.port", -1);
        settings.put("opphav.sample-catalogue", false);
        settings.put("opphav.delivery.redirect", true);
        return settings;
    }

    @Test
    void a_client_gets_from_the_store_what_it_would_have_got_here() {
        var file = kept(PublishedFile.in(service, MediaType.PDF, "plakat på norsk.pdf"));
        var lead = get(service.http(), file.path());

        assertThat(lead.statusCode()).isEqualTo(307);
        assertThat(lead.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(lead.headers().firstValue("Location").orElse(""))
                .startsWith(bucketAddress() + "/")
                .contains("X-Amz-Expires=300");
        assertThat(lead.headers().firstValue("Link").orElse("")).endsWith("rel=\"license\"");
        assertThat(lead.body()).isEmpty();
        assertThat(receipts(file)).isOne();

        var answer = get(browser, file.path());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file.bytes());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains(
                        "attachment; filename=\"plakat pa norsk.pdf\"; filename*=UTF-8''plakat%20p%C3%A5%20norsk.pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(receipts(file)).isEqualTo(2);
    }

    @Test
    void a_client_asks_the_store_for_the_part_it_wants() {
        var file = kept(PublishedFile.in(service));
        var answer = get(browser, file.path(), "Range", "bytes=1000-1999");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(file.bytes(1000, 1000));
        assertThat(receipts(file)).as("of a part from the middle").isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "If-None-Match,TAG,304",
        "If-Match,\"another\",412",
        "If-Match,TAG,200",
        "Range,bytes=200000-,416",
        "Range,'bytes=0-9,50000-50009',206"
    })
    void what_the_store_would_answer_otherwise_is_answered_here(String header, String value, int status) {
        var file = kept(PublishedFile.in(service));

        assertThat(get(service.http(), file.path(), header, value.replace("TAG", file.tag()))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void a_download_that_began_here_goes_on_here() {
        var file = kept(PublishedFile.in(service));
        var answer = get(service.http(), file.path(), "If-Range", file.tag(), "Range", "bytes=1000-");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(file.bytes(1000, PublishedFile.SIZE - 1000));
    }

    @Test
    void what_describes_a_file_is_said_here() {
        var file = kept(PublishedFile.in(service));
        var answer = send(service.http(), request(file.path()).HEAD());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains(file.tag());
        assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(PublishedFile.SIZE));
        assertThat(receipts(file)).isZero();
    }

    @Test
    void what_is_granted_is_fetched_from_the_store_after_its_form_is_sent() {
        var file = kept(PublishedFile.onRequest(service));
        var requests = new TestRequests(service);
        var request = requests.approved(requests.request(requests.submit(requests.form(file.asset()))), "");
        var token = requests.grantLink(request).secret();
        var path = "/api/grants/" + token + "/files/" + file.file().id() + "?acknowledged=true";

        var lead = send(service.http(), request(path).POST(BodyPublishers.noBody()));
        assertThat(lead.statusCode()).isEqualTo(303);
        assertThat(lead.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(lead.headers().firstValue("Location").orElse("")).doesNotContain(token);

        var answer = send(browser, request(path).POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file.bytes());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"foredrag.pdf\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void a_page_shows_pictures_from_the_store_and_is_let() {
        var file = kept(PublishedFile.in(service));
        var picture = ("picture of " + file.file().id()).getBytes(StandardCharsets.UTF_8);
        put(picture);
        service.bean(Workspace.class)
                .addPreviews(
                        file.file().id(),
                        List.of(new NewPreview(640, 480, Checksum.ofContent(picture), picture.length, MediaType.PNG)));
        var path = "/content/" + Checksum.ofContent(picture) + "/640.png";

        assertThat(get(service.http(), path).statusCode()).isEqualTo(307);
        var answer = get(browser, path);
        assertThat(answer.body()).isEqualTo(picture);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(get(service.http(), "/previews/" + file.file().id() + "/640").statusCode())
                .isEqualTo(307);
        assertThat(get(service.http(), "/nb").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("img-src 'self' " + bucketAddress() + ";"));
    }

    @Test
    void captions_come_from_the_origin_of_their_page() {
        var file = kept(PublishedFile.in(service, new MediaType("text/vtt"), "film.vtt"));

        assertThat(get(service.http(), file.path() + "?inline").statusCode()).isEqualTo(200);
        assertThat(get(service.http(), file.path()).statusCode()).isEqualTo(307);
    }

    @Test
    void a_bundle_is_made_here() {
        var file = kept(PublishedFile.in(service));
        var answer = get(service.http(), "/assets/" + file.asset().asset().slug() + "/bundle.zip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSizeGreaterThan(PublishedFile.SIZE);
    }

    @Test
    void nobody_is_led_to_damaged_bytes() {
        var file = kept(PublishedFile.in(service));
        new TestRequests(service)
                .sql(
                        "UPDATE stored_object SET damage = 'DAMAGED', damage_found_at = now() WHERE checksum = ?",
                        file.file().checksum().hex());

        assertThat(eventually(503, file)).isEqualTo(503);
    }

    /** Another node's finding is known within a second. */
    private int eventually(int status, PublishedFile file) {
        var end = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        var answered = get(service.http(), file.path()).statusCode();
        while (answered != status && System.nanoTime() < end) {
            answered = get(service.http(), file.path()).statusCode();
        }
        return answered;
    }

    private String bucketAddress() {
        return String.valueOf(bucket.asStore().get("opphav.store.s3.endpoint"));
    }

    private PublishedFile kept(PublishedFile file) {
        put(file.bytes());
        return file;
    }

    private void put(byte[] bytes) {
        node.bean(ObjectStore.class).put(Checksum.ofContent(bytes), bytes.length, new ByteArrayInputStream(bytes));
    }

    private long receipts(PublishedFile file) {
        node.bean(Receipts.class).flush();
        return file.receipts();
    }

    private HttpResponse<byte[]> get(HttpClient client, String path, String... headers) {
        var request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(client, request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(node.address() + path));
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
