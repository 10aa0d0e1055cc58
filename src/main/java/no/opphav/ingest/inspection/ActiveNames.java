package no.opphav.ingest.inspection;

import java.util.Locale;
import java.util.Set;

/** Names that tell that what they stand for runs when it is opened. */
final class ActiveNames {
    private static final Set<String> PROGRAMS = Set.of(
            "exe", "com", "scr", "bat", "cmd", "msi", "dll", "js", "jse", "vbs", "vbe", "wsf", "hta", "ps1", "jar",
            "sh", "lnk", "app", "dmg", "pkg", "iso");

    private ActiveNames() {}

    /** Whether a file of that name is a program or a script. */
    static boolean isProgram(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).strip();
        return PROGRAMS.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Whether a part of an Office document (ECMA-376, OpenDocument) holds macros or controls. */
    static boolean isMacro(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.contains("/activex/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }
}
