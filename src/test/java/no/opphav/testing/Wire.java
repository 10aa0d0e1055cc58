package no.opphav.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP connection between the service and a server of its, that a test can cut, hold up and slow down. Clients connect to
 * {@link #port()} of the loopback address.
 */
public final class Wire implements AutoCloseable {
    private static final int BUFFER = 1 << 14;

    private volatile InetSocketAddress target;
    private final ServerSocket entry;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean cut;
    private boolean held;
    private boolean closed;
    private Duration delay = Duration.ZERO;

    private Wire(InetSocketAddress target) throws IOException {
        this.target = target;
        this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** To a port of the loopback address. */
    public static Wire to(int port) {
        try {
            return new Wire(loopback(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Breaks the connections that there are; new ones lead to another port. */
    public void leadTo(int port) {
        target = loopback(port);
        cutOnce();
    }

    public int port() {
        return entry.getLocalPort();
    }

    /** Breaks every connection, and each new one at once, as a server does that is away. */
    public void cut() {
        change(() -> cut = true);
        sockets.forEach(Wire::close);
    }

    /** Breaks the connections that there are; new ones work. */
    public void cutOnce() {
        sockets.forEach(Wire::close);
    }

    /** Lets no byte through and breaks nothing, as a server does that hangs. */
    public void hold() {
        change(() -> held = true);
    }

    /** Keeps each piece of what comes back from the server for so long. */
    public void slow(Duration pause) {
        change(() -> delay = pause);
    }

    /** Lets everything through again. */
    public void mend() {
        change(() -> {
            cut = false;
            held = false;
            delay = Duration.ZERO;
        });
    }

    private void change(Runnable state) {
        lock.lock();
        try {
            state.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                connect(entry.accept());
            } catch (IOException e) {
                // the next client may have more luck; there is none once the entry is closed
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        if (isCut()) {
            close(client);
            return;
        }
        var server = new Socket();
        sockets.add(server);
        try {
            server.connect(target);
        } catch (IOException e) {
            close(client);
            throw e;
        }
        Thread.ofVirtual().start(() -> pump(client, server, false));
        Thread.ofVirtual().start(() -> pump(server, client, true));
    }

    private boolean isCut() {
        lock.lock();
        try {
            return cut;
        } finally {
            lock.unlock();
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), answers);
        } catch (IOException e) {
            // the other end is told by the closing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void copy(InputStream from, OutputStream to, boolean answers) throws IOException, InterruptedException {
        var buffer = new byte[BUFFER];
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            pass(answers);
            to.write(buffer, 0, read);
            to.flush();
        }
    }

    private void pass(boolean answers) throws InterruptedException {
        lock.lock();
        try {
            while (held && !closed) {
                changed.await();
            }
            var left = answers ? delay.toNanos() : 0;
            while (left > 0 && !delay.isZero() && !closed) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks everything for good. */
    @Override
    public void close() {
        change(() -> closed = true);
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(Wire::close);
    }
}
