package no.opphav.delivery;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.opphav.kernel.FileName;

/**
 * Names that can be unpacked side by side on every operating system: none that Windows keeps for its devices, no two that
 * differ in capitals only.
 */
final class BundleNames {
    private static final Pattern DEVICE = Pattern.compile(
            "(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    private final String folder;
    private final Set<String> taken = new HashSet<>();

    /** @param folder empty, or ends with a slash */
    BundleNames(String folder) {
        this.folder = folder;
    }

    /** The name under which the next file stands in the ZIP. */
    String next(String wanted) {
        var safe = FileName.from(wanted).value();
        var name = DEVICE.matcher(safe).matches() ? "_" + safe : safe;
        var free = name;
        for (var number = 2; !taken.add(folded(free)); number++) {
            free = numbered(name, number);
        }
        return folder + free;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static String numbered(String name, int number) {
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 ? dot : name.length();
        return name.substring(0, stem) + " (" + number + ")" + name.substring(stem);
    }
}
