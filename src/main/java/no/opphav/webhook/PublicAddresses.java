package no.opphav.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which addresses belong to the public internet (RFC 6890), and so to nothing that only this network should reach. */
public final class PublicAddresses {
    private PublicAddresses() {}

    /** Whether an address can be reached by everybody, as far as it says itself. */
    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return switch (first) {
            case 0 -> false;
            // shared by a provider's customers
            case 100 -> (second & 0xc0) != 64;
            // protocols, documentation, and the way to 6to4
            case 192 -> !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            // benchmarks, documentation
            case 198 -> (second & 0xfe) != 18 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 240;
        };
    }

    /** Global unicast alone, without what wraps IPv4 (Teredo, 6to4) and documentation. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        if ((first & 0xe000) != 0x2000 || first == 0x2002) {
            return false;
        }
        return first != 0x2001 || (second >= 0x0200 && second != 0x0db8);
    }
}
