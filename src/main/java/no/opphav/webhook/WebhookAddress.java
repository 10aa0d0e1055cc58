package no.opphav.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import no.opphav.kernel.Problem;

/** Reads where a subscriber wants to be told. What its name leads to is looked at anew whenever something is sent. */
final class WebhookAddress {
    private static final int LONGEST = 2000;

    private WebhookAddress() {}

    /**
     * The address that is written.
     *
     * @throws Problem {@code INVALID_FIELDS} about {@code address}: {@code required}, {@code too-long}, {@code
     *     not-a-webhook-address} unless it is HTTPS without a user and a fragment, {@code private-address}
     */
    static URI read(String written, WebhookSettings settings) {
        var text = written.strip();
        if (text.isEmpty()) {
            throw Problem.field("address", "required");
        }
        if (text.length() > LONGEST) {
            throw Problem.field("address", "too-long", LONGEST);
        }
        var address = parse(text).orElseThrow(() -> Problem.field("address", "not-a-webhook-address"));
        var literal = literal(address.getHost());
        if (!settings.internal()
                && (isThisMachine(address.getHost())
                        || literal.filter(found -> !PublicAddresses.isPublic(found))
                                .isPresent())) {
            throw Problem.field("address", "private-address");
        }
        var isEncrypted = "https".equalsIgnoreCase(address.getScheme());
        var isThisMachine = isThisMachine(address.getHost())
                || literal.filter(InetAddress::isLoopbackAddress).isPresent();
        if (!isEncrypted && !isThisMachine) {
            throw Problem.field("address", "not-a-webhook-address");
        }
        return address;
    }

    private static Optional<URI> parse(String text) {
        try {
            var address = new URI(text);
            var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                            && address.getHost() != null
                            && address.getRawUserInfo() == null
                            && address.getRawFragment() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isThisMachine(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost");
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
