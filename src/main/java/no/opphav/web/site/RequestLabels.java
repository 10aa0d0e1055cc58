package no.opphav.web.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.opphav.web.Texts;

/** What the fields of the form are called, for the list of all that is wrong with it. */
final class RequestLabels {
    private static final List<String> FIELDS = List.of(
            "asset",
            "language",
            "event",
            "eventDate",
            "venue",
            "place",
            "audience",
            "audienceSize",
            "name",
            "organisation",
            "organisationKind",
            "email",
            "message");

    private RequestLabels() {}

    static Map<String, String> of(Texts texts) {
        return FIELDS.stream()
                .collect(Collectors.toMap(Function.identity(), field -> texts.text("request." + kebab(field))));
    }

    private static String kebab(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
