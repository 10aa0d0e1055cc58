package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files that are made to harm whoever opens them, or that are broken. */
final class HostileFiles {
    private static final byte[] ZEROS = new byte[1 << 20];
    private static final String PRESENTATION = "ppt/presentation.xml";

    private HostileFiles() {}

    static byte[] of(String what) {
        try {
            return made(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] made(String what) throws IOException {
        return switch (what) {
            case "deck of 80 MB of nothing" -> deckWith("ppt/media/image1.bmp", 80);
            case "deck of 30,000 parts" -> deckOfParts(30_000);
            case "deck in a deck in a deck" -> nested(3);
            case "deck with a document with macros" ->
                deckWith("ppt/embeddings/a.xml", SampleFiles.zip(Map.of("word/vbaProject.bin", new byte[1])));
            case "deck with an old document with macros" -> deckWith("ppt/embeddings/a.xml", oldDocumentWithMacros());
            case "deck with a program wrapped in it" ->
                deckWith("ppt/embeddings/a.xml", wrapped("Setup.EXE", new byte[] {1}));
            case "deck with a nameless program in it" -> deckWith("ppt/embeddings/oleObject1.xml", programForWindows());
            case "deck with a script wrapped in it" ->
                deckWith("ppt/embeddings/a.xml", wrapped("notat.txt", "#!/bin/sh\nrm -r ~\n".getBytes(UTF_8)));
            case "deck with a class in an archive in it" ->
                deckWith("ppt/embeddings/a.xml", SampleFiles.zip(Map.of("a.dat", new byte[] {
                    (byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0
                })));
            case "deck with a scrambled font" ->
                deckWith("ppt/fonts/font1.xml", PlaceFiles.joined("MZ".getBytes(UTF_8), ones(200)));
            case "deck with an empty part" -> deckWith("ppt/embeddings/a.xml", new byte[0]);
            case "deck with a text wrapped in it" ->
                deckWith("ppt/embeddings/a.xml", wrapped("notat.txt", new byte[] {1}));
            case "deck with packed nothing of 80 MB" ->
                deckWith(
                        "ppt/embeddings/a.xml",
                        SampleFiles.zip(Map.of("a", SampleFiles.zip(Map.of("nothing", new byte[80 << 20])))));
            case "deck with entities" -> deckWith(PRESENTATION, entities());
            case "deck with a document type in a slide" ->
                deckWith("ppt/slides/slide9.xml", "<?xml version='1.0'?><!DOCTYPE a><a/>".getBytes(UTF_8));
            case "deck with a template from elsewhere" ->
                deckWith(
                        "ppt/_rels/presentation.xml.rels",
                        ("<Relationships><Relationship Type='http://x/attachedTemplate' TargetMode='External'"
                                        + " Target='http://example.org/t'/></Relationships>")
                                .getBytes(UTF_8));
            case "PDF with JavaScript" ->
                pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
            case "PDF that launches" ->
                pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch(launch())));
            case "PDF with a program in it" -> pdf(HostileFiles::embedProgram);
            case "PDF with a text in it" -> pdf(document -> attach(document, "Hei!".getBytes(UTF_8)));
            case "PDF with a nameless program in it" ->
                pdf(document -> attach(document, PlaceFiles.joined("\u007fELF".getBytes(UTF_8), new byte[60])));
            case "PDF with a page in it" ->
                pdf(document -> attach(document, "\n<!DOCTYPE html><script>1</script>".getBytes(UTF_8)));
            case "PDF with a document with macros" ->
                pdf(document -> attach(document, SampleFiles.zip(Map.of("word/vbaProject.bin", new byte[1]))));
            case "PDF with packed nothing of 80 MB" ->
                pdf(document -> attach(document, SampleFiles.zip(Map.of("nothing", new byte[80 << 20]))));
            case "old document with a program wrapped in it" -> oldDocumentWithProgram();
            case "PDF in a loop" -> pdf(HostileFiles::loop);
            case "PDF of 80 MB of nothing" ->
                pdf(document -> document.getPage(0)
                        .setContents(new org.apache.pdfbox.pdmodel.common.PDStream(
                                document, new java.io.SequenceInputStream(zeros(80)), COSName.FLATE_DECODE)));
            case "PNG of a terapixel" -> png(1_000_000, 1_000_000, new byte[20]);
            case "PNG whose sums are wrong" -> changed(SampleFiles.picture("png", 60, 60), 50);
            case "GIF of 65535 by 65535" -> gif();
            case "TIFF of 4 gigapixels" -> tiff();
            case "SVG of a billion uses" -> svgOfUses();
            case "SVG of a thousand levels" -> svg("<g>".repeat(1_000) + "</g>".repeat(1_000));
            case "SVG with a billion laughs" ->
                ("<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                                + "<svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>")
                        .getBytes(UTF_8);
            case "page that begins as a GIF" -> "GIF89a/*<html><script>alert(1)</script>*/".getBytes(UTF_8);
            case "program" -> PlaceFiles.joined("MZ".getBytes(UTF_8), new byte[200]);
            case "old deck" -> oldDeck();
            case "old document with macros" -> oldDocumentWithMacros();
            case "film of one box that goes on and on" ->
                PlaceFiles.joined(
                        number(16),
                        "ftypisom\0\0\0\0".getBytes(ISO_8859_1),
                        number(0x7fffffff),
                        "moov".getBytes(UTF_8));
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** The first so many hundredths of it. */
    static byte[] cut(byte[] whole, int percent) {
        return Arrays.copyOf(whole, whole.length * percent / 100);
    }

    private static byte[] deckWith(String part, int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = deckWithout("", out)) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < megabytes; i++) {
                zip.write(ZEROS);
            }
        }
        return out.toByteArray();
    }

    private static byte[] deckWith(String part, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = deckWithout(part, out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] deckOfParts(int count) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = deckWithout("", out)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry("a/" + i));
            }
        }
        return out.toByteArray();
    }

    private static byte[] nested(int levels) throws IOException {
        byte[] inner = SampleFiles.zip(Map.of("nothing", new byte[20 << 20]));
        for (int i = 0; i < levels; i++) {
            inner = SampleFiles.zip(Map.of("again", inner));
        }
        return deckWith("ppt/embeddings/again.xml", inner);
    }

    /** A deck without one of its parts, still open for more. */
    private static ZipOutputStream deckWithout(String part, ByteArrayOutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        try (var deck = new ZipInputStream(new ByteArrayInputStream(SampleFiles.deck(1)))) {
            for (var entry = deck.getNextEntry(); entry != null; entry = deck.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    deck.transferTo(zip);
                }
            }
        }
        return zip;
    }

    private static byte[] entities() {
        return ("<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;'>]>"
                        + "<a>&c;</a>")
                .getBytes(UTF_8);
    }

    private interface Making {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Making making) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            making.of(document);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static COSDictionary launch() {
        var launch = new COSDictionary();
        launch.setName(COSName.S, "Launch");
        launch.setString(COSName.F, "cmd.exe");
        return launch;
    }

    private static void embedProgram(PDDocument document) {
        var file = new COSDictionary();
        file.setString(COSName.UF, "Read me.EXE");
        file.setItem(COSName.EF, new COSDictionary());
        document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Attached"), file);
    }

    private static void attach(PDDocument document, byte[] content) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var bytes = stream.createOutputStream(COSName.FLATE_DECODE)) {
            bytes.write(content);
        }
        var systems = new COSDictionary();
        systems.setItem(COSName.F, stream);
        var file = new COSDictionary();
        file.setString(COSName.UF, "readme.txt");
        file.setItem(COSName.EF, systems);
        document.getPage(0).getCOSObject().setItem(COSName.getPDFName("Attached"), file);
    }

    private static byte[] programForWindows() {
        byte[] program = PlaceFiles.joined("MZ".getBytes(UTF_8), ones(200));
        ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN).putInt(0x3c, 0x80);
        return program;
    }

    private static byte[] ones(int length) {
        var ones = new byte[length];
        Arrays.fill(ones, (byte) 1);
        return ones;
    }

    private static void loop(PDDocument document) {
        var pages = document.getPages().getCOSObject();
        pages.getCOSArray(COSName.KIDS).add(pages);
    }

    private static java.util.Enumeration<java.io.InputStream> zeros(int megabytes) {
        return java.util.Collections.enumeration(
                java.util.stream.Stream.<java.io.InputStream>generate(() -> new ByteArrayInputStream(ZEROS))
                        .limit(megabytes)
                        .toList());
    }

    private static byte[] png(int width, int height, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        }
        byte[] header = PlaceFiles.joined(number(width), number(height), new byte[] {8, 2, 0, 0, 0});
        return PlaceFiles.joined(
                Arrays.copyOf(SampleFiles.picture("png", 1, 1), 8),
                chunk("IHDR", header),
                chunk("IDAT", packed.toByteArray()),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] body = PlaceFiles.joined(type.getBytes(UTF_8), content);
        var sum = new CRC32();
        sum.update(body);
        return PlaceFiles.joined(number(content.length), body, number((int) sum.getValue()));
    }

    private static byte[] changed(byte[] file, int at) {
        file[at] ^= 1;
        return file;
    }

    private static byte[] gif() {
        byte[] gif = SampleFiles.picture("gif", 4, 4);
        int image = new String(gif, ISO_8859_1).indexOf(",\0\0\0\0", 13);
        Arrays.fill(gif, image + 5, image + 9, (byte) 0xff);
        return gif;
    }

    private static byte[] tiff() {
        byte[] tiff = SampleFiles.picture("tiff", 4, 4);
        var bytes = ByteBuffer.wrap(tiff);
        int directory = bytes.getInt(4);
        for (int i = 0; i < bytes.getShort(directory); i++) {
            int entry = directory + 2 + i * 12;
            int tag = bytes.getShort(entry);
            if (tag == 256 || tag == 257) {
                bytes.putShort(entry + 2, (short) 4).putInt(entry + 8, 65_535);
            }
        }
        return tiff;
    }

    private static byte[] svgOfUses() {
        var svg = new StringBuilder("<g id='a0'><rect width='1' height='1'/></g>");
        for (int i = 1; i < 10; i++) {
            svg.append("<g id='a%d'>".formatted(i))
                    .append("<use href='#a%d'/>".formatted(i - 1).repeat(10))
                    .append("</g>");
        }
        return svg(svg + "<use href='#a9'/>");
    }

    private static byte[] svg(String content) {
        return ("<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>").getBytes(UTF_8);
    }

    private static byte[] oldDeck() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deck = new HSLFSlideShow()) {
            deck.createSlide();
            deck.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] oldDocumentWithMacros() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument");
            parts.createDirectory("Macros").createDirectory("VBA");
            parts.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] wrapped(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        var stream = new ByteArrayOutputStream();
        new Ole10Native(name, name, name, content).writeOut(stream);
        try (var parts = new POIFSFileSystem()) {
            parts.createDocument(new ByteArrayInputStream(stream.toByteArray()), Ole10Native.OLE10_NATIVE);
            parts.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] oldDocumentWithProgram() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var parts = new POIFSFileSystem();
                var object = new POIFSFileSystem(new ByteArrayInputStream(wrapped("a.txt", programForWindows())))) {
            parts.createDocument(new ByteArrayInputStream(new byte[4096]), "WordDocument");
            var pool = parts.createDirectory("ObjectPool").createDirectory("_1");
            EntryUtils.copyNodes(object.getRoot(), pool);
            parts.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
