package no.opphav.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a client comes from, as attempts are counted: an IPv4 address, or the /64 network of an IPv6 address, because
 * that is what one household or office is given.
 */
public record Network(String key) {
    private static final int SUBNET_BYTES = 8;

    public static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new Network(
                HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, SUBNET_BYTES) : bytes));
    }

    /** Never the address. */
    @Override
    public String toString() {
        return "(network)";
    }
}
