package no.opphav.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import no.opphav.kernel.MediaType;

/** The kinds of files whose text is read, and who reads them. */
enum TextFormat {
    PDF {
        @Override
        void read(Path file, PageSink sink) throws IOException {
            PdfText.read(file, sink);
        }
    },
    SLIDES {
        @Override
        void read(Path file, PageSink sink) throws IOException {
            OfficeText.slides(file, sink);
        }
    },
    DOCUMENT {
        @Override
        void read(Path file, PageSink sink) throws IOException {
            OfficeText.document(file, sink);
        }
    },
    OPEN_DOCUMENT {
        @Override
        void read(Path file, PageSink sink) throws IOException {
            OpenDocumentText.read(file, sink);
        }
    };

    static Optional<TextFormat> of(MediaType type) {
        return switch (type.value()) {
            case "application/pdf" -> Optional.of(PDF);
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.ms-powerpoint" -> Optional.of(SLIDES);
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> Optional.of(DOCUMENT);
            case "application/vnd.oasis.opendocument.presentation", "application/vnd.oasis.opendocument.text" ->
                Optional.of(OPEN_DOCUMENT);
            default -> Optional.empty();
        };
    }

    /** Reads the text of a file that nothing is known of. */
    abstract void read(Path file, PageSink sink) throws IOException;
}
