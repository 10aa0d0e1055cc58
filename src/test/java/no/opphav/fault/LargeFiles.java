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

    /** One with a text of so many characters, which a small heap does not hold. */
    static byte[] pdfWithText(int characters) {
        var out = new StringBuilder("%PDF-1.4\n");
        int catalogue = out.length();
        out.append("1 0 obj<</Type/Catalog/Pages 2 0 R/Filling(")
                .repeat('a', characters)
                .append(")>>endobj\n");
        int pages = out.length();
        out.append("2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
        int page = out.length();
        out.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n");
        int table = out.length();
        out.append("xref\n0 4\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n"
                .formatted(catalogue, pages, page));
        out.append("trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(table));
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
