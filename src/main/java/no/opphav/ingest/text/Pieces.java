package no.opphav.ingest.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text without pages between words. */
final class Pieces {
    private static final int LENGTH = 4000;

    private Pieces() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + LENGTH, text.length());
            int space = to < text.length() ? text.lastIndexOf(' ', to) : to;
            to = space > from ? space : to;
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
