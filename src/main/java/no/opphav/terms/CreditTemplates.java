package no.opphav.terms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import no.opphav.kernel.LanguageTag;

/** How credit lines are put in one language: a template for every medium, and one for what was made of the work. */
record CreditTemplates(LanguageTag language, Properties templates) {
    /** Stands for the line of the medium. */
    static final String LINE = "{line}";

    /** The templates of a language that has them. */
    static CreditTemplates read(LanguageTag language) {
        var file = "/credit/credit_" + language + ".properties";
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(CreditTemplates.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CreditTemplates(language, properties);
    }

    /** The template of a whole line. */
    String template(Medium medium, Use use) {
        var line = named(medium);
        return use == Use.AS_IS ? line : named(use).replace(LINE, line);
    }

    private String named(Enum<?> constant) {
        var key = constant.name().toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(templates.getProperty(key), key);
    }
}
