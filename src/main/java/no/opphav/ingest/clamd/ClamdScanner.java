package no.opphav.ingest.clamd;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import no.opphav.ingest.MalwareScanner;

/** Sends files to clamd with its command {@code INSTREAM}: chunks, each behind its length, and an empty one at the end. */
final class ClamdScanner implements MalwareScanner {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final int CHUNK = 128 << 10;
    private static final int LONGEST_ANSWER = 4096;
    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND", Pattern.DOTALL);

    /** What clamd finds, told {@code AlertExceedsMax yes}, in a file that it looks through only in part. */
    private static final String NOT_LOOKED_THROUGH = "Heuristics.Limits.Exceeded";

    private final ClamdSettings settings;

    ClamdScanner(ClamdSettings settings) {
        this.settings = settings;
    }

    @Override
    public Scan scan(InputStream content) {
        try (var socket = new Socket()) {
            var end = endAtDeadline(socket);
            try {
                connect(socket);
                var cut = send(socket, content);
                return meaning(answer(socket), cut);
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            throw new ScannerUnavailable("clamd does not answer: " + e.getMessage(), e);
        }
    }

    /** A socket that is written to waits for its reader as long as that likes, unless somebody closes it. */
    private Future<?> endAtDeadline(Socket socket) {
        var later = CompletableFuture.delayedExecutor(settings.deadline().toMillis(), MILLISECONDS);
        return CompletableFuture.runAsync(() -> close(socket), later);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect(Socket socket) throws IOException {
        socket.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MILLISECONDS);
        socket.setSoTimeout((int) settings.timeout().toMillis());
    }

    /** Sends all of it, unless clamd has hung up on a file that is too large for it; says whether it has. */
    private static boolean send(Socket socket, InputStream content) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write(COMMAND);
        var chunk = new byte[CHUNK];
        for (var read = read(content, chunk); read > 0; read = read(content, chunk)) {
            try {
                out.writeInt(read);
                out.write(chunk, 0, read);
            } catch (IOException e) {
                return true;
            }
        }
        out.writeInt(0);
        out.flush();
        return false;
    }

    /** What fails here fails on our side, not on clamd's. */
    private static int read(InputStream content, byte[] chunk) {
        try {
            return content.read(chunk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String answer(Socket socket) throws IOException {
        var bytes = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        var end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOf(bytes, end), UTF_8).strip();
    }

    private static Scan meaning(String answer, boolean cut) throws IOException {
        if (answer.contains("size limit exceeded")) {
            return new Scan.TooLarge();
        }
        if (answer.equals("stream: OK") && !cut) {
            return new Scan.Clean();
        }
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            var signature = found.group(1);
            return signature.startsWith(NOT_LOOKED_THROUGH) ? new Scan.TooLarge() : new Scan.Infected(signature);
        }
        throw new IOException(
                answer.isEmpty() ? "it hung up" : "it said something else than whether the file is clean");
    }
}
