package no.opphav.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tus.java.client.TusClient;
import io.tus.java.client.TusURLMemoryStore;
import io.tus.java.client.TusUpload;
import io.tus.java.client.TusUploader;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Objects;
import no.opphav.account.SignedIn;
import no.opphav.account.TestAccounts;
import no.opphav.ingest.UploadState;
import no.opphav.ingest.Uploads;
import no.opphav.ingest.inspection.SampleFiles;
import no.opphav.kernel.Checksum;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Java client of the protocol's own makers. */
@ExtendWith(RunningService.class)
class OfficialClientTest {
    private static final int CHUNK = 512;

    private final RunningService service;
    private final SignedIn editor;
    private final TusURLMemoryStore places = new TusURLMemoryStore();

    OfficialClientTest(RunningService service) {
        this.service = service;
        this.editor = TestAccounts.editor(service);
    }

    @Test
    void a_file_whose_sending_broke_off_is_sent_from_where_it_stopped() throws Exception {
        byte[] file = SampleFiles.picture("png", 300, 200);
        var first = begin(file);
        first.uploadChunk();
        first.finish();
        long stopped = first.getOffset();
        assertThat(stopped).isEqualTo(CHUNK);

        var second = begin(file);
        assertThat(second.getOffset()).isEqualTo(stopped);
        while (second.uploadChunk() > -1) {
            assertThat(second.getOffset()).isPositive();
        }
        second.finish();
        service.runDueTasks();

        var uploads = service.bean(Uploads.class).of(editor.session().account().id());
        assertThat(uploads).hasSize(1);
        assertThat(uploads.getFirst().state()).isEqualTo(UploadState.ACCEPTED);
        assertThat(Objects.requireNonNull(uploads.getFirst().checksum())).isEqualTo(Checksum.ofContent(file));
    }

    private TusUploader begin(byte[] file) throws Exception {
        var client = new TusClient();
        client.setUploadCreationURL(service.url("/uploads").toURL());
        client.setHeaders(Map.of(
                "Cookie", TestAccounts.cookie(editor), "Origin", service.url().toString()));
        client.enableResuming(places);
        var upload = new TusUpload();
        upload.setInputStream(new ByteArrayInputStream(file));
        upload.setSize(file.length);
        upload.setFingerprint("picture");
        upload.setMetadata(Map.of("filename", "bilde.png"));
        var uploader = client.resumeOrCreateUpload(upload);
        uploader.setChunkSize(CHUNK);
        uploader.setRequestPayloadSize(CHUNK);
        return uploader;
    }
}
