package no.opphav.webhook;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way to subscribers. */
public interface WebhookTransport {
    /** Posts a JSON document once, follows nothing, and keeps nothing of what the answer says but its status. */
    Answer post(URI address, Map<String, String> headers, String body);

    /**
     * What came of it.
     *
     * @param status of the answer (RFC 9110, 15); null where there was none
     */
    record Answer(Outcome outcome, @Nullable Integer status) {
        private static final int GONE = 410;

        /** An answer with a status. */
        public static Answer of(int status) {
            var outcome = switch (status / 100) {
                case 2 -> Outcome.TAKEN;
                case 3 -> Outcome.REDIRECTED;
                default -> status == GONE ? Outcome.GONE : Outcome.REFUSED;
            };
            return new Answer(outcome, status);
        }

        public static Answer none(Outcome outcome) {
            return new Answer(outcome, null);
        }
    }
}
