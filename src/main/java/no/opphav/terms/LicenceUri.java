package no.opphav.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The licence that terms are, where they are one: an identifier of the SPDX list, an entry of the EU's licence vocabulary,
 * or any other address that names it.
 */
public final class LicenceUri {
    private static final String SPDX = "https://spdx.org/licenses/";
    private static final String EU = "http://publications.europa.eu/resource/authority/licence/";
    private static final Set<String> IDENTIFIERS = identifiers();

    private LicenceUri() {}

    /** The licence's URI, of an SPDX identifier or of a URI; empty where it is neither. */
    public static Optional<URI> of(String written) {
        var text = written.strip();
        return IDENTIFIERS.contains(text)
                ? Optional.of(URI.create(SPDX + text))
                : parse(text).filter(LicenceUri::isKnown);
    }

    /** The identifier in the SPDX list, where the URI is of one. */
    public static Optional<String> spdx(URI licence) {
        var uri = licence.toString();
        return uri.startsWith(SPDX)
                ? Optional.of(uri.substring(SPDX.length())).filter(IDENTIFIERS::contains)
                : Optional.empty();
    }

    /** The name in the EU's vocabulary of licences, where the URI is of one. */
    static Optional<String> eu(URI licence) {
        var uri = licence.toString();
        return uri.startsWith(EU) ? Optional.of(uri.substring(EU.length())) : Optional.empty();
    }

    /** As an editor writes it: the SPDX identifier, else the URI. */
    public static String written(URI licence) {
        return spdx(licence).orElse(licence.toString());
    }

    /** The web address, if the text is a whole one. */
    static Optional<URI> parse(String text) {
        try {
            var uri = new URI(text);
            return String.valueOf(uri.getScheme()).matches("https?") && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether a URI that claims to be of one of the vocabularies is. */
    static boolean isKnown(URI licence) {
        var uri = licence.toString();
        return (!uri.startsWith(SPDX) || spdx(licence).isPresent())
                && (!uri.startsWith(EU) || uri.substring(EU.length()).matches("[A-Z0-9_]+"));
    }

    private static Set<String> identifiers() {
        try (var list = Objects.requireNonNull(LicenceUri.class.getResourceAsStream("/terms/spdx-licences.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
