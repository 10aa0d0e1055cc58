package no.opphav.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody else's program that is told things: it keeps all that comes, and answers as a test says. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> all = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Integer> answers = received -> 204;

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public static Receiver start() {
        return at(0);
    }

    /** One that listens on a port. */
    public static Receiver at(int port) {
        try {
            return new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    public void answer(Function<Received, Integer> with) {
        answers = with;
    }

    public List<Received> all() {
        return List.copyOf(all);
    }

    /** What came about a request, in the order in which it came. */
    public List<Received> about(String reference) {
        return all.stream()
                .filter(received -> received.field("reference").equals(reference))
                .toList();
    }

    /** What whoever counts each id once has counted about a request. */
    public List<Received> counted(String reference) {
        Map<String, Received> once = new LinkedHashMap<>();
        about(reference).forEach(received -> once.putIfAbsent(received.id(), received));
        return new ArrayList<>(once.values());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var received = new Received(
                    exchange.getRequestMethod(),
                    String.valueOf(headers.getFirst("Content-Type")),
                    String.valueOf(headers.getFirst("webhook-id")),
                    String.valueOf(headers.getFirst("webhook-timestamp")),
                    String.valueOf(headers.getFirst("webhook-signature")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            all.add(received);
            int status = answers.apply(received);
            if (status / 100 == 3) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** One message as it came. */
    public record Received(String method, String type, String id, String timestamp, String signature, String body) {
        /** A text of the document; empty where there is none. */
        public String field(String name) {
            var field = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
            return field.find() ? field.group(1) : "";
        }

        /** Whether it is signed as Standard Webhooks has it, worked out from the specification alone. */
        public boolean isSignedBy(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return List.of(signature.split(" ", -1))
                        .contains("v1," + Base64.getEncoder().encodeToString(expected));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
