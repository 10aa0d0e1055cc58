package no.opphav.delivery;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.catalogue.Limits;
import no.opphav.catalogue.VariantView;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.terms.Medium;
import no.opphav.terms.TermsVersion;

/** Says in a ZIP what its credit lines are for, what else limits its use, which files are not in it any more, which of its files stand under other terms, and which of them do not carry their rights, and why: {@code delivery/in-file_<language>.properties}. */
final class InFileTexts {
    private static final Map<LanguageTag, Properties> LANGUAGES = Stream.of(
                    LanguageTag.BOKMAAL, LanguageTag.NYNORSK, LanguageTag.ENGLISH)
            .collect(Collectors.toMap(Function.identity(), InFileTexts::read));

    private InFileTexts() {}

    /** Which files stand under terms of their own, and which; nothing if none do. */
    static String own(LanguageTag language, Map<TermsVersion, List<String>> others) {
        if (others.isEmpty()) {
            return "";
        }
        var lines = others.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + ": "
                        + each.getKey().in(language).name() + " (terms-"
                        + each.getKey().code() + ".txt)")
                .collect(Collectors.joining("\r\n"));
        return "\r\n" + texts(language).getProperty("own") + "\r\n\r\n" + lines + "\r\n";
    }

    /** What a credit line is for. */
    static String label(Medium medium, LanguageTag language) {
        return texts(language).getProperty("medium." + medium.name().toLowerCase(Locale.ROOT));
    }

    /** What else limits the use of what is in it; nothing if nothing does. */
    static String limits(LanguageTag language, Limits limits) {
        var texts = texts(language);
        return limited(texts.getProperty("context-only"), limits.contextOnly())
                + limited(texts.getProperty("third-party"), limits.thirdParty());
    }

    private static String limited(String label, String limit) {
        return limit.isEmpty() ? "" : "\r\n" + label + " " + limit.replaceAll("\\R", "\r\n") + "\r\n";
    }

    /** Which files are not in it any more because their own terms have ended, and whom to ask; nothing if none are. */
    static String ended(VariantView view, EmailAddress contact) {
        if (view.ended().isEmpty()) {
            return "";
        }
        var names = view.ended().stream().map(file -> file.name().value()).collect(Collectors.joining("\r\n"));
        var said = texts(view.variant().language()).getProperty("ended").replace("{0}", contact.value());
        return "\r\n" + said + "\r\n\r\n" + names + "\r\n";
    }

    private static Properties texts(LanguageTag wanted) {
        var language = wanted.equals(LanguageTag.NONE) ? LanguageTag.BOKMAAL : wanted;
        return Objects.requireNonNull(LANGUAGES.getOrDefault(language, LANGUAGES.get(LanguageTag.ENGLISH)));
    }

    /** Lines of text, in English where the variant's language has none; nothing if every file carries its rights. */
    static String gaps(VariantView view) {
        var texts = texts(view.variant().language());
        List<String> lines = new ArrayList<>();
        for (var file : view.files()) {
            if (file.rightsObstacle() != null) {
                var why = file.rightsObstacle().name().toLowerCase(Locale.ROOT);
                lines.add(file.name().value() + ": " + texts.getProperty(why));
            }
        }
        return lines.isEmpty()
                ? ""
                : "\r\n" + texts.getProperty("gaps") + "\r\n\r\n" + String.join("\r\n", lines) + "\r\n";
    }

    private static Properties read(LanguageTag language) {
        var name = "/delivery/in-file_" + language + ".properties";
        var texts = new Properties();
        try (var bytes = Objects.requireNonNull(InFileTexts.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
