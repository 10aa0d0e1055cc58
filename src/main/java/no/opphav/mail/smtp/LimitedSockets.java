package no.opphav.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** The sockets of one conversation, which end with it, or when it has taken too long, however lively the server is. */
final class LimitedSockets extends SocketFactory implements AutoCloseable {
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    LimitedSockets(Duration longest) {
        var _ = end.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> closeAll());
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        sockets.add(socket);
        if (end.isDone()) {
            closeAll();
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws UnknownHostException {
        throw notConnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
            throws UnknownHostException {
        throw notConnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw notConnected();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw notConnected();
    }

    private static UnsupportedOperationException notConnected() {
        return new UnsupportedOperationException("Only sockets that are still to be connected");
    }

    @Override
    public void close() {
        end.complete(null);
    }

    private void closeAll() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // closed is what it should be
            }
        }
    }
}
