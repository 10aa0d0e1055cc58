package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class ReceiptOfDownloadTest {
    private final RunningService service;
    private final ReceiptWish wish = new ReceiptWish(TestAssets.unique());
    private final ReceiptCode code;

    ReceiptOfDownloadTest(RunningService service) {
        this.service = service;
        this.code = service.bean(ReceiptCodes.class).of(wish);
    }

    @Test
    void a_code_tells_of_one_download_whoever_brings_it_again() throws Exception {
        var file = PublishedFile.in(service);
        var other = PublishedFile.in(service);
        fetch(file.path() + "?receipt=" + wish.text());
        fetch(other.path() + "?receipt=" + wish.text());
        assertThat(found(code))
                .extracting(Receipt::fileId)
                .containsExactly(file.file().id());

        fetch(other.path() + "?receipt=" + wish.text());
        assertThat(found(code)).hasSize(1);
        assertThat(other.receipts()).isEqualTo(2);
    }

    @Test
    void no_client_can_choose_a_code() throws Exception {
        var file = PublishedFile.in(service);
        var chosen = "0PPHAV0000";
        fetch(file.path() + "?receipt=" + chosen);
        fetch("/assets/" + file.asset().asset().slug() + "/bundle.zip?receipt=" + chosen);
        assertThat(found(new ReceiptCode(chosen))).isEmpty();
        assertThat(file.receipts()).isEqualTo(2);
    }

    @Test
    void whoever_made_a_wish_is_told_the_code_of_its_download() throws Exception {
        var file = PublishedFile.in(service);
        assertThat(new String(fetch("/api/receipts?wish=" + wish.text()).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"code\":\"" + code + "\"}");
        fetch("/assets/" + file.asset().asset().slug() + "/bundle.zip?receipt=" + wish.text());
        assertThat(found(code)).extracting(Receipt::channel).containsExactly(Channel.BUNDLE);
        assertThat(file.send("GET", "/api/receipts?wish=7KQ2M4X9T0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_code_of_a_zip_tells_of_nothing_else() throws Exception {
        var file = PublishedFile.in(service);
        file.translate("en");
        fetch("/assets/" + file.asset().asset().slug() + "/bundle.zip?receipt=" + wish.text());
        assertThat(found(code)).hasSize(2);

        fetch(PublishedFile.in(service).path() + "?receipt=" + wish.text());
        assertThat(found(code)).extracting(Receipt::channel).containsExactly(Channel.BUNDLE, Channel.BUNDLE);
    }

    @Test
    void an_answer_says_where_its_receipt_is_unless_it_may_be_given_again() throws Exception {
        var file = PublishedFile.in(service);
        assertThat(page(fetch(file.path() + "?receipt=" + wish.text()))).endsWith("/nb/receipts/" + code);
        for (var again = 0; again < 3; again++) {
            assertThat(file.get().headers().allValues("Link")).noneMatch(link -> link.contains("describedby"));
        }
        assertThat(file.get("Range", "bytes=1-2").headers().allValues("Link")).hasSize(1);
    }

    @Test
    void a_receipt_tells_the_untouched_file_from_the_one_with_its_rights() throws Exception {
        var file = PublishedFile.in(service);
        fetch(file.path().replaceFirst("(/files/[^/]+)/", "$1/original/") + "?receipt=" + wish.text());
        assertThat(found(code)).singleElement().satisfies(receipt -> {
            assertThat(receipt.channel()).isEqualTo(Channel.ORIGINAL);
            assertThat(receipt.checksum()).isEqualTo(file.file().checksum());
        });
    }

    private List<Receipt> found(ReceiptCode wanted) {
        assertThat(service.bean(Receipts.class).flush()).isTrue();
        return service.bean(ReceiptBook.class).find(wanted);
    }

    private static String page(HttpResponse<?> answer) {
        return answer.headers().allValues("Link").stream()
                .filter(link -> link.endsWith(">; rel=\"describedby\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> fetch(String path) throws Exception {
        var answer =
                service.http().send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
