package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import no.opphav.kernel.Checksum;
import no.opphav.testing.ServiceProcess;

/** A file on its way in, and how much of it the service has said to have. */
final class Sending {
    private final byte[] file;
    private final String path;
    private volatile Editor editor;
    private volatile long acknowledged;

    private Sending(byte[] file, String path, Editor editor) {
        this.file = file;
        this.path = path;
        this.editor = editor;
    }

    /** An upload of which nothing has been sent. */
    static Sending begin(Editor editor, String name, byte[] file) throws IOException, InterruptedException {
        return new Sending(file, editor.begin(name, file.length), editor);
    }

    long length() {
        return file.length;
    }

    long acknowledged() {
        return acknowledged;
    }

    Checksum checksum() {
        return Checksum.ofContent(file);
    }

    Editor editor() {
        return editor;
    }

    String path() {
        return path;
    }

    /** Turns to a service that was started again, and asks it how much has come. */
    long goOnAt(ServiceProcess service) throws IOException, InterruptedException {
        editor = editor.at(service);
        return editor.settledOffset(path);
    }

    /** Sends what has not come, piece by piece. */
    Sending goOn(int piece) throws IOException, InterruptedException {
        acknowledged = editor.settledOffset(path);
        while (acknowledged < file.length) {
            var answer = sendPiece(piece);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        }
        return this;
    }

    /** Sends the next piece, and says what was answered. */
    HttpResponse<String> sendPiece(int piece) throws IOException, InterruptedException {
        int begin = (int) acknowledged;
        var answer = editor.append(path, begin, part(begin, begin + Math.min(piece, file.length - begin)));
        answer.headers().firstValueAsLong("Upload-Offset").ifPresent(offset -> acknowledged = offset);
        return answer;
    }

    /**
     * Sends all that has not come as one piece, in the middle of which something happens.
     *
     * @return the answer; empty where the connection ended before it was read, as one that still sends may find it (RFC
     *     9112, section 9.6)
     */
    Optional<HttpResponse<String>> sendRest(Runnable halfway) throws InterruptedException {
        int begin = (int) acknowledged;
        int middle = (begin + file.length) / 2;
        var content = new SequenceInputStream(
                new ByteArrayInputStream(file, begin, middle - begin),
                new LateStream(halfway, new ByteArrayInputStream(file, middle, file.length - middle)));
        var request = editor.tus()
                .patch(path, begin, new byte[0])
                .method("PATCH", BodyPublishers.ofInputStream(() -> content));
        try {
            return Optional.of(editor.tus().send(request));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private byte[] part(int begin, int end) {
        return Arrays.copyOfRange(file, begin, end);
    }

    /** Announces all of it as one piece, and sends a beginning. */
    void sendAtOnce(Socket socket, int length) throws IOException {
        var service = editor.tus().address();
        var head = "PATCH " + path + " HTTP/1.1\r\nHost: localhost:" + service.getPort() + "\r\nCookie: "
                + editor.tus().cookie() + "\r\nOrigin: " + service + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + file.length + "\r\n\r\n";
        var out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(file, 0, length);
        out.flush();
    }

    /** Until so much is said to have come; asks as the editors' page does, which disturbs no writer. */
    void awaitProgress(long offset) throws IOException, InterruptedException {
        while (acknowledged < offset) {
            acknowledged = Long.parseLong(Editor.text(editor.upload(path), "offset"));
        }
    }

    /** What the service hands out, once it has taken all of it. */
    byte[] fetched() throws IOException, InterruptedException {
        var upload = editor.eventually("accepted", path);
        var answer = editor.fetch("/editor/files/" + Editor.text(upload, "fileId") + "/a.pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Something happens before its first byte is read. */
    private static final class LateStream extends FilterInputStream {
        private final Runnable before;
        private boolean begun;

        LateStream(Runnable before, InputStream content) {
            super(content);
            this.before = before;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!begun) {
                begun = true;
                before.run();
            }
            return super.read(target, offset, length);
        }
    }
}
