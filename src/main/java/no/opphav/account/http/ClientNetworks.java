package no.opphav.account.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;
import no.opphav.account.Network;

/**
 * Where requests come from. What a client claims of itself is believed only in the header that
 * {@code opphav.client-address-header} names, and there only what the nearest proxy added: the last address.
 */
@Singleton
public final class ClientNetworks {
    private final String header;

    ClientNetworks(@Value("${opphav.client-address-header:}") String header) {
        this.header = header.strip();
    }

    /** The network of the client, or of the proxy where the service is not told which header to believe. */
    public Network of(HttpRequest<?> request) {
        return Network.of(
                claimed(request).orElseGet(() -> request.getRemoteAddress().getAddress()));
    }

    private Optional<InetAddress> claimed(HttpRequest<?> request) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        var added = request.getHeaders().getAll(header).stream().reduce("", (first, last) -> last);
        return literal(added.substring(added.lastIndexOf(',') + 1).strip());
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
