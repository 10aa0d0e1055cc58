package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.regex.Pattern;

/** First bytes that tell a program, a script or a page of the web, whatever name it goes by. */
final class ActiveContent {
    /** How much of a file's beginning is looked at. */
    static final int START = 1 << 10;

    /** Of Linux, of macOS in its four orders, and of Java and macOS in one. */
    private static final List<String> MAGIC = List.of(
            "\u007fELF",
            "\u00fe\u00ed\u00fa\u00ce",
            "\u00fe\u00ed\u00fa\u00cf",
            "\u00ce\u00fa\u00ed\u00fe",
            "\u00cf\u00fa\u00ed\u00fe",
            "\u00ca\u00fe\u00ba\u00be");

    private static final Pattern SCRIPT = Pattern.compile("(\u00ef\u00bb\u00bf)?#![ \\t]*/.*", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile(
            "(\u00ef\u00bb\u00bf)?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|script|iframe)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** Where a program of Windows says how far in its own header is (PE format, 3.1). */
    private static final int HEADER_AT = 0x3c;

    private static final long FARTHEST = 16 << 20;

    private ActiveContent() {}

    /** Whether a file that begins like this runs, or may, when it is opened. */
    static boolean begins(byte[] start) {
        var signs = new String(start, ISO_8859_1);
        return MAGIC.stream().anyMatch(signs::startsWith)
                || isForWindows(start, signs)
                || SCRIPT.matcher(signs).matches()
                || PAGE.matcher(signs).matches();
    }

    /** The first two signs alone can stand at the beginning of a scrambled font too. */
    private static boolean isForWindows(byte[] start, String signs) {
        return signs.startsWith("MZ")
                && (signs.contains("PE\0\0") || (start.length >= HEADER_AT + 4 && headerAt(start) < FARTHEST));
    }

    private static long headerAt(byte[] start) {
        long at = 0;
        for (int i = 3; i >= 0; i--) {
            at = (at << 8) | (start[HEADER_AT + i] & 0xff);
        }
        return at;
    }
}
