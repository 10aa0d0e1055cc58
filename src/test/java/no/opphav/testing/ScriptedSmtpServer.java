package no.opphav.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers some commands as it is told, and all others well. Commands are told by how they begin; {@code
 * .} is the end of a mail's content and the empty one the greeting.
 */
public final class ScriptedSmtpServer implements AutoCloseable {
    /** An answer that never comes. */
    public static final String SILENCE = "silence";
    /** An answer of which a bit comes again and again, for ever. */
    public static final String DRIP = "drip";
    /** The connection ends instead of an answer. */
    public static final String DROP = "drop";
    /** After an answer: the connection ends at once. */
    public static final String AND_DROP = " and drop";

    private static final int DRIP_MILLISECONDS = 20;

    /** The commands, one by one. */
    public final List<String> heard = new CopyOnWriteArrayList<>();
    /** The contents of mails that came whole, taken or not. */
    public final List<String> contents = new CopyOnWriteArrayList<>();

    private final Map<String, String> answers;
    private final ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
    private final Thread serving;

    public ScriptedSmtpServer(Map<String, String> answers) {
        this(0, answers);
    }

    public ScriptedSmtpServer(int port, Map<String, String> answers) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.serving = Thread.ofPlatform().daemon().start(this::serve);
    }

    /** A port on which nothing listens. */
    public static int freePort() {
        try (var server = new ScriptedSmtpServer(Map.of())) {
            return server.port();
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            if (!say(client, answers.getOrDefault("", "220 ready"))) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                var answer = answerTo(line);
                if (!say(client, answer)) {
                    return;
                }
                if (line.equals("DATA") && answer.startsWith("3")) {
                    var content = content(in);
                    if (content == null) {
                        return;
                    }
                    contents.add(content);
                    heard.add(".");
                    if (!say(client, answers.getOrDefault(".", "250 taken"))) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            // the client has ended the conversation
        }
    }

    /** Null where the client ends before the content does. */
    private static @Nullable String content(BufferedReader in) throws IOException {
        var content = new StringBuilder();
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return null;
            }
            content.append(line).append('\n');
        }
        return content.toString();
    }

    private String answerTo(String line) {
        return answers.entrySet().stream()
                .filter(answer -> !answer.getKey().isEmpty() && line.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.equals("DATA") ? "354 go on" : "250 fine");
    }

    /** Whether the conversation goes on. */
    private boolean say(Socket client, String answer) throws IOException {
        switch (answer) {
            case SILENCE -> await();
            case DRIP -> drip(client);
            case DROP -> {}
            default -> {
                write(client, answer.replace(AND_DROP, "") + "\r\n");
                return !answer.endsWith(AND_DROP);
            }
        }
        return false;
    }

    private void drip(Socket client) throws IOException {
        while (!await(DRIP_MILLISECONDS)) {
            write(client, "250-more\r\n");
        }
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    private void await() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean await(int milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Frees the port, for another in its place. */
    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            serving.join();
            for (var client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
