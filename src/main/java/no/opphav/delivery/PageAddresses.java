package no.opphav.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Preview;
import no.opphav.kernel.Checksum;

/**
 * Where pages find what they show and play: under the checksum of its bytes, so that whoever has fetched it never needs to ask
 * again. The last part is for people.
 */
public final class PageAddresses {
    private PageAddresses() {}

    /** The path of a preview, such as {@code /content/…/640.png}. */
    public static String of(Preview preview) {
        var subtype =
                preview.mediaType().value().substring(preview.mediaType().type().length() + 1);
        return of(preview.checksum(), preview.width() + "." + subtype);
    }

    /** The path of what is played of a film, a sound or captions. */
    public static String playing(AssetFile file) {
        return of(
                file.checksumForPlayers(),
                URLEncoder.encode(nameForPlayers(file), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String nameForPlayers(AssetFile file) {
        var name = file.name().value();
        boolean asItCame = file.mediaTypeForPlayers().equals(file.mediaType());
        return asItCame ? name : name.replaceFirst("\\.[^.]*$", "") + ".mp4";
    }

    private static String of(Checksum checksum, String name) {
        return "/content/" + checksum.hex() + "/" + name;
    }
}
