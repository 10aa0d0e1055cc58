package no.opphav.ingest.clamd;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A clamd that reads one file, or hangs up early, and then says what it is told to. */
final class FakeClamd implements AutoCloseable {
    private final ServerSocket server;
    private final AtomicLong received = new AtomicLong();

    private FakeClamd(ServerSocket server) {
        this.server = server;
    }

    /** @param limit after how many bytes it stops to read */
    static FakeClamd saying(String answer, long limit) throws IOException {
        var fake = new FakeClamd(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> fake.serve(answer, limit));
        return fake;
    }

    private void serve(String answer, long limit) {
        try (var socket = server.accept()) {
            read(socket, limit);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Socket socket, long limit) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        in.readNBytes("zINSTREAM\0".length());
        for (var length = in.readInt(); length > 0 && received.get() < limit; length = in.readInt()) {
            received.addAndGet(in.readNBytes(length).length);
        }
    }

    long received() {
        return received.get();
    }

    ClamdSettings settings() {
        return new ClamdSettings("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
