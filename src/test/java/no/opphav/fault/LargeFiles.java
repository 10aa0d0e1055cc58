package no.opphav.fault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** PDF files of which one part fills most. */
final class LargeFiles {
    private LargeFiles() {}

    /** One that carries so many bytes that nothing makes smaller. */
    static byte[] pdf(int bytes, Random random) throws IOException {
        var filling = new byte[bytes];
        random.nextBytes(filling);
        var out = new ByteArrayOutputStream(bytes);
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Filling"), new PDStream(document, new ByteArrayInputStream(filling)));
            document.save(out);
        }
        return out.toByteArray();
    }

    /** One of so many objects that a small heap does not hold them. */
    static byte[] pdfOf(int objects) {
        var out = new StringBuilder("%PDF-1.4\n");
        var places = new int[objects + 3];
        places[1] = out.length();
        out.append("1 0 obj<</Type/Catalog/Pages 2 0 R/Many[");
        for (int i = 3; i < places.length; i++) {
            out.append(i).append(" 0 R ");
        }
        out.append("]>>endobj\n");
        places[2] = out.length();
        out.append("2 0 obj<</Type/Pages/Count 1/Kids[<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>]>>endobj\n");
        for (int i = 3; i < places.length; i++) {
            places[i] = out.length();
            out.append(i).append(" 0 obj<</A[1]>>endobj\n");
        }
        int table = out.length();
        out.append("xref\n0 ").append(places.length).append("\n0000000000 65535 f \n");
        for (int i = 1; i < places.length; i++) {
            out.append("%010d 00000 n \n".formatted(places[i]));
        }
        out.append("trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(places.length, table));
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
