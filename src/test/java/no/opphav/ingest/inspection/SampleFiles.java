package no.opphav.ingest.inspection;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Small real files, made when a test asks for one. */
public final class SampleFiles {
    private SampleFiles() {}

    /** A picture in one of ImageIO's formats, half red and half blue. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return written(out -> ImageIO.write(picture, format, out));
    }

    /** A JPEG whose Exif says how it was held, and where: 59.9139° north. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] jpeg = picture("jpg", width, height);
        byte[] exif = exif(orientation);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 2)});
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] exif(int orientation) {
        var exif = java.nio.ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4 + 24);
        exif.put("Exif\0\0MM\0*".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .putInt(8);
        exif.putShort((short) 2);
        entry(exif, 0x0112, 3, 1, orientation << 16);
        entry(exif, 0x8825, 4, 1, 38);
        exif.putInt(0);
        exif.putShort((short) 2);
        entry(exif, 1, 2, 2, 'N' << 24);
        entry(exif, 2, 5, 3, 68);
        exif.putInt(0);
        exif.putInt(59).putInt(1).putInt(54).putInt(1).putInt(50).putInt(1);
        return exif.array();
    }

    private static void entry(java.nio.ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    public static byte[] pdf(int pages) {
        return pdf(pages, "");
    }

    /** A PDF that asks for this password when it is opened; none if the password is empty. */
    public static byte[] pdf(int pages, String password) {
        return written(out -> {
            try (var document = new PDDocument()) {
                for (int i = 0; i < pages; i++) {
                    document.addPage(new PDPage());
                }
                if (!password.isEmpty()) {
                    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                }
                document.save(out);
            }
        });
    }

    /** A PDF that everybody opens and nobody may print. */
    public static byte[] pdfWithoutPrinting() {
        return written(out -> {
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                var permission = new AccessPermission();
                permission.setCanPrint(false);
                document.protect(new StandardProtectionPolicy("owner", "", permission));
                document.save(out);
            }
        });
    }

    public static byte[] deck(int slides) {
        return written(out -> {
            try (var deck = new XMLSlideShow()) {
                for (int i = 0; i < slides; i++) {
                    deck.createSlide().getBackground().setFillColor(Color.GREEN);
                }
                deck.write(out);
            }
        });
    }

    /** A deck that holds a macro, though it is not called so. */
    public static byte[] deckWithMacro() {
        return written(out -> {
            try (var deck = new XMLSlideShow()) {
                var name = PackagingURIHelper.createPartName("/ppt/vbaProject.bin");
                var part = deck.getPackage().createPart(name, "application/vnd.ms-office.vbaProject");
                try (var macro = part.getOutputStream()) {
                    macro.write(1);
                }
                deck.write(out);
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
        });
    }

    /** A ZIP file of these parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                }
            }
        });
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
