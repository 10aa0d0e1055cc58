package no.opphav.ingest.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pages of one file after each other, up to what the service takes of it. */
final class PageSink implements Closeable {
    static final char AFTER_PAGE = '\f';
    /** Characters of one page. */
    static final int LONGEST_PAGE = 20_000;
    /** Characters of one file. */
    static final int LONGEST = 1_500_000;

    static final int MOST_PAGES = 3000;

    private final Writer out;
    private int pages;
    private int length;

    private PageSink(Writer out) {
        this.out = out;
    }

    static PageSink to(Path file) throws IOException {
        var encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new PageSink(
                new java.io.BufferedWriter(new java.io.OutputStreamWriter(Files.newOutputStream(file), encoder)));
    }

    /** Whether no further page is taken. */
    boolean isFull() {
        return pages >= MOST_PAGES || length >= LONGEST;
    }

    /** Takes the next page, also one without text. */
    void page(String text) {
        if (isFull()) {
            return;
        }
        var plain = text.replaceAll("[\\p{Cntrl}\\s\\u00ad]+", " ").strip();
        var kept = plain.substring(0, Math.min(plain.length(), Math.min(LONGEST_PAGE, LONGEST - length)));
        pages++;
        length += kept.length();
        try {
            out.write(kept);
            out.write(AFTER_PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
