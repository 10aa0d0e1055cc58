package no.opphav.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.opphav.ingest.inspection.SafeXml;

/** The text of OpenDocument's presentations, slide by slide, and of its documents; speakers' notes are left out. */
final class OpenDocumentText {
    private final PageSink sink;
    private final StringBuilder text = new StringBuilder();
    private boolean hasSlides;
    private int paragraphs;
    private int notes;

    private OpenDocumentText(PageSink sink) {
        this.sink = sink;
    }

    static void read(Path file, PageSink sink) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var content = zip.getEntry("content.xml");
            if (content == null) {
                throw new IOException("There is no content");
            }
            try (var bytes = zip.getInputStream(content)) {
                new OpenDocumentText(sink).read(SafeXml.read(bytes));
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext() && !sink.isFull() && text.length() < PageSink.LONGEST) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (paragraphs > 0 && notes == 0) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        if (!hasSlides) {
            Pieces.of(text.toString()).forEach(sink::page);
        }
    }

    private void begin(String name) {
        switch (name) {
            case "page" -> text.setLength(0);
            case "notes" -> notes++;
            case "p", "h" -> paragraphs++;
            case "tab", "s", "line-break" -> text.append(' ');
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "page" -> {
                hasSlides = true;
                sink.page(text.toString());
                text.setLength(0);
            }
            case "notes" -> notes--;
            case "p", "h" -> {
                paragraphs--;
                text.append(' ');
            }
            default -> {}
        }
    }
}
