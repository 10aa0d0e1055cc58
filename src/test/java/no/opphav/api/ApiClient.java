package no.opphav.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.opphav.testing.RunningService;

/**
 * A program that speaks to the service.
 *
 * @param cookie of its session; empty while it has none
 */
record ApiClient(RunningService service, String cookie) {
    private static final String JSON = "application/json";

    static ApiClient without(RunningService service) {
        return new ApiClient(service, "");
    }

    /** The same program once an answer has given it a session. */
    ApiClient after(Answer answer) {
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new ApiClient(service, cookie.replaceAll(";.*", ""));
    }

    Answer get(String path) {
        return send("GET", path, JSON, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, JSON, BodyPublishers.noBody());
    }

    Answer post(String path, String json) {
        return send("POST", path, JSON, BodyPublishers.ofString(json));
    }

    Answer put(String path, String json) {
        return send("PUT", path, JSON, BodyPublishers.ofString(json));
    }

    Answer patch(String path, String json) {
        return send("PATCH", path, JSON, BodyPublishers.ofString(json));
    }

    Answer upload(String method, String path, byte[] content) {
        return send(method, path, "application/octet-stream", BodyPublishers.ofByteArray(content));
    }

    Answer send(String method, String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(service.url(path.replaceFirst("^https?://[^/]+", "")))
                .method(method, body)
                .header("Content-Type", type)
                .header("Origin", service.url().toString());
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            var answer = service.http().send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer, service.bean(JsonMapper.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response, JsonMapper mapper) {
        int status() {
            return response.statusCode();
        }

        HttpHeaders headers() {
            return response.headers();
        }

        byte[] body() {
            return response.body();
        }

        Json json() {
            try {
                return new Json(mapper.readValue(body(), Argument.OBJECT_ARGUMENT));
            } catch (IOException e) {
                throw new AssertionError(this + " is no JSON", e);
            }
        }

        /** The document of an answer that went well. */
        Json ok() {
            assertThat(status()).as(toString()).isBetween(200, 299);
            return json();
        }

        void isRefused(int expected, String code, String... fields) {
            assertThat(status()).as(toString()).isEqualTo(expected);
            assertThat(headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(json().text("code")).isEqualTo(code);
            assertThat(json().text("detail")).isNotBlank();
            var named = fields.length == 0 && !json().has("fields")
                    ? List.of()
                    : json().each("fields").stream()
                            .map(field -> field.text("field") + ": " + field.text("reason"))
                            .toList();
            assertThat(named).isEqualTo(List.of(fields));
        }

        @Override
        public String toString() {
            return status() + " " + new String(body(), StandardCharsets.UTF_8);
        }
    }

    /** A part of a document. */
    record Json(Object value) {
        Json at(String name) {
            return new Json(Objects.requireNonNull(map().get(name), () -> name + " in " + value));
        }

        String text(String name) {
            return at(name).value.toString();
        }

        boolean has(String name) {
            return map().containsKey(name);
        }

        boolean isNull(String name) {
            return has(name) && map().get(name) == null;
        }

        List<Json> each(String name) {
            return ((List<?>) at(name).value).stream().map(Json::of).toList();
        }

        Json first(String name) {
            return each(name).getFirst();
        }

        private static Json of(Object value) {
            return new Json(value);
        }

        private Map<?, ?> map() {
            return (Map<?, ?>) value;
        }
    }
}
