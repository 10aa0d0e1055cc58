package no.opphav.webhook.okhttp;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import no.opphav.webhook.Outcome;
import no.opphav.webhook.PublicAddresses;
import no.opphav.webhook.WebhookSettings;
import no.opphav.webhook.WebhookTransport;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Posts by OkHttp. What a name leads to is looked at where the connection is made, so that a name cannot lead elsewhere
 * between the look and the connection; of several addresses every one has to be allowed.
 */
@Singleton
public final class OkHttpTransport implements WebhookTransport {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final boolean internal;

    public OkHttpTransport(WebhookSettings settings) {
        this.internal = settings.internal();
        this.client = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .dns(this::allowed)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .callTimeout(settings.deadline())
                .connectTimeout(settings.deadline())
                .readTimeout(settings.deadline())
                .writeTimeout(settings.deadline())
                .build();
    }

    @Override
    public Answer post(URI address, Map<String, String> headers, String body) {
        var url = HttpUrl.parse(address.toString());
        if (url == null) {
            return Answer.none(Outcome.UNREACHABLE);
        }
        var request = new Request.Builder()
                .url(url)
                .header("User-Agent", "Opphav")
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON));
        headers.forEach(request::header);
        try {
            check(url);
            try (var response = client.newCall(request.build()).execute()) {
                return Answer.of(response.code());
            }
        } catch (PrivateAddress e) {
            return Answer.none(Outcome.PRIVATE_ADDRESS);
        } catch (SSLException e) {
            return Answer.none(Outcome.UNTRUSTED);
        } catch (InterruptedIOException e) {
            return Answer.none(Outcome.TIMED_OUT);
        } catch (IOException e) {
            return Answer.none(Outcome.UNREACHABLE);
        }
    }

    /** What OkHttp looks up by no name, because it reads it as an address; and what goes out without TLS. */
    private void check(HttpUrl url) throws UnknownHostException {
        var host = url.host();
        if (host.matches("[\\d.]+") || host.contains(":") || !url.isHttps()) {
            var addresses = allowed(host);
            if (!url.isHttps() && !addresses.stream().allMatch(InetAddress::isLoopbackAddress)) {
                throw new PrivateAddress();
            }
        }
    }

    private List<InetAddress> allowed(String host) throws UnknownHostException {
        var addresses = Arrays.asList(InetAddress.getAllByName(host));
        if (!internal && !addresses.stream().allMatch(PublicAddresses::isPublic)) {
            throw new PrivateAddress();
        }
        return addresses;
    }

    private static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }
}
