package no.opphav.terms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.opphav.kernel.LanguageTag;

/** How a credit line is put in one language, for every medium. */
record CreditTemplates(LanguageTag language, Map<Medium, String> templates) {
    /** The templates of a language that has them. */
    static CreditTemplates read(LanguageTag language) {
        var file = "/credit/credit_" + language + ".properties";
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(CreditTemplates.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Function<Medium, String> template = medium ->
                Objects.requireNonNull(properties.getProperty(medium.name().toLowerCase(Locale.ROOT)), file);
        return new CreditTemplates(
                language, Arrays.stream(Medium.values()).collect(Collectors.toMap(medium -> medium, template)));
    }

    String template(Medium medium) {
        return Objects.requireNonNull(templates.get(medium));
    }
}
