package no.opphav.account.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import no.opphav.account.Network;

/** Where requests come from. */
@Singleton
public final class ClientNetworks {
    private final HttpClientAddressResolver addresses;

    ClientNetworks(HttpClientAddressResolver addresses) {
        this.addresses = addresses;
    }

    /** The network of the client, or of the proxy where the service is not told which header to believe. */
    public Network of(HttpRequest<?> request) {
        var address = addresses.resolve(request);
        return Network.of(address == null ? InetAddress.getLoopbackAddress() : literal(address));
    }

    /** What a header claims need not be an address. */
    private static InetAddress literal(String address) {
        try {
            return InetAddress.ofLiteral(address.strip());
        } catch (IllegalArgumentException e) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
