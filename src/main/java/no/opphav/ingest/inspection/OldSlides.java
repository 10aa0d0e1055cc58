package no.opphav.ingest.inspection;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** The records of a PowerPoint presentation from before 2007 ([MS-PPT]), in which a macro has its mark. */
final class OldSlides {
    static final String STREAM = "PowerPoint Document";

    private static final int MACROS = 0x0400;
    private static final int CONTAINER = 0xf;

    private OldSlides() {}

    static void check(DirectoryNode root) throws IOException, Refusal {
        try (var records = new DataInputStream(root.createDocumentInputStream(STREAM))) {
            while (true) {
                int version = Short.reverseBytes(records.readShort()) & CONTAINER;
                int type = Short.reverseBytes(records.readShort()) & 0xffff;
                long length = Integer.reverseBytes(records.readInt()) & 0xffff_ffffL;
                if (type == MACROS && length >= 8) {
                    records.readInt();
                    if (records.readInt() != 0) {
                        throw Refusal.active("VBA");
                    }
                    records.skipNBytes(length - 8);
                } else if (version != CONTAINER) {
                    records.skipNBytes(length);
                }
            }
        } catch (EOFException e) {
            // all of its records were seen
        }
    }
}
