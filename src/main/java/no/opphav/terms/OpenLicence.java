package no.opphav.terms;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a licence that everybody knows asks for and allows: those of Creative Commons, and the Norwegian licence for public data.
 *
 * @param attribution whether it asks for credit
 * @param commercial whether it allows commercial use
 * @param derivatives whether it allows adaptations
 * @param shareAlike whether adaptations must be passed on under it
 */
record OpenLicence(boolean attribution, boolean commercial, boolean derivatives, boolean shareAlike) {
    private static final Pattern CREATIVE_COMMONS_PAGE =
            Pattern.compile("https?://creativecommons\\.org/(?:licenses|publicdomain)/([a-z-]+)(?:/.*)?");
    private static final Pattern VERSION = Pattern.compile("-\\d.*$");

    /** The licence of a URI; empty where it is none of these. */
    static Optional<OpenLicence> of(URI licence) {
        var page = CREATIVE_COMMONS_PAGE.matcher(licence.toString());
        if (page.matches()) {
            var name = page.group(1);
            return named(name.equals("zero") || name.equals("mark") ? "cc0" : "cc-" + name);
        }
        return LicenceUri.spdx(licence).or(() -> LicenceUri.eu(licence)).flatMap(OpenLicence::named);
    }

    private static Optional<OpenLicence> named(String name) {
        var terms =
                VERSION.matcher(name.toLowerCase(Locale.ROOT).replace('_', '-')).replaceAll("");
        if (terms.equals("cc0") || terms.equals("cc-pddc") || terms.equals("cc-pdm")) {
            return Optional.of(new OpenLicence(false, true, true, false));
        }
        if (terms.equals("nlod")) {
            return Optional.of(new OpenLicence(true, true, true, false));
        }
        if (!terms.matches("cc-by(nc|nd|sa|-nc|-nd|-sa)*")) {
            return Optional.empty();
        }
        return Optional.of(new OpenLicence(true, !terms.contains("nc"), !terms.contains("nd"), terms.contains("sa")));
    }

    /** Whether whoever has the licence may do it, whatever else terms say. */
    boolean permits(Action action) {
        return switch (action) {
            case USE, REPRODUCE, PRINT, DISTRIBUTE, PRESENT, DISPLAY, PLAY, STREAM, ARCHIVE, DIGITIZE, AGGREGATE ->
                true;
            case TRANSLATE, DERIVE, MODIFY, EXTRACT, INCLUDE -> derivatives;
            case COMMERCIALISE, SELL -> commercial;
            case ATTRIBUTE, INFORM, OBTAIN_CONSENT, DELETE, SHARE_ALIKE -> false;
        };
    }
}
