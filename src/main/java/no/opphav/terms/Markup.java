package no.opphav.terms;

/** Text so written that a markup language shows it and reads nothing into it. */
final class Markup {
    private static final String READ_BY_MARKDOWN = "\\`*_{}[]<>#|~!&";

    private Markup() {}

    /** As HTML, also between quotation marks. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** As CommonMark within a line. */
    static String markdown(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(sign -> {
            if (READ_BY_MARKDOWN.indexOf(sign) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) sign);
        });
        return escaped.toString();
    }
}
