package no.opphav.ingest.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The documents and files that stand inside an Office document or are attached to a PDF: packages (ECMA-376), compound files
 * ([MS-CFB]) and whatever was wrapped in one ([MS-OLEDS]). What is active in them, by its name or by how it begins, is active
 * in the whole.
 */
final class EmbeddedObjects {
    private static final int DEEPEST = 8;
    /** Of a compound file, which is held in memory. */
    private static final int LARGEST = 48 << 20;

    private static final Pattern PART = Pattern.compile(".*\\.(xml|rels)", Pattern.CASE_INSENSITIVE);
    private static final int STEP = 64 << 10;
    private long left;

    private EmbeddedObjects(long left) {
        this.left = left;
    }

    /**
     * Refuses a package in which something is active.
     *
     * @param most bytes that may come out of what is packed in it once more
     */
    static void check(ZipFile zip, long most) throws IOException, Refusal {
        var objects = new EmbeddedObjects(most);
        boolean open = zip.getEntry("[Content_Types].xml") == null;
        for (var entry : zip.stream().toList()) {
            refuseActive(entry.getName());
            if (!open && PART.matcher(entry.getName()).matches()) {
                refuseDoctype(zip, entry);
            }
            if (!entry.isDirectory()) {
                try (var bytes = zip.getInputStream(entry)) {
                    objects.look(entry.getName(), bytes, 1);
                } catch (TooMuch e) {
                    throw Refusal.unpacksTooLarge();
                }
            }
        }
    }

    /**
     * Refuses a file that is attached to another when it is active.
     *
     * @param most bytes that may come out of it
     */
    static void check(String name, InputStream attached, long most) throws IOException, Refusal {
        refuseActive(name);
        var objects = new EmbeddedObjects(most);
        try {
            objects.look(name, objects.new Counted(attached), 1);
        } catch (TooMuch e) {
            throw Refusal.unpacksTooLarge();
        }
    }

    /** No part of a package may have one (ECMA-376, part 2, 7.1.4); in OpenDocument some programs write them. */
    private static void refuseDoctype(ZipFile zip, ZipEntry part) throws IOException, Refusal {
        try (var bytes = zip.getInputStream(part)) {
            var start = new String(bytes.readNBytes(ActiveContent.START), ISO_8859_1);
            if (start.replace("\0", "").contains("<!DOCTYPE")) {
                throw Refusal.damaged();
            }
        }
    }

    private static void refuseActive(String name) throws Refusal {
        if (ActiveNames.isMacro(name) || ActiveNames.isProgram(name)) {
            throw Refusal.active(Said.cleaned(name, 80));
        }
    }

    private void look(String name, InputStream content, int depth) throws IOException, Refusal {
        var bytes = new BufferedInputStream(content, STEP);
        byte[] start = start(bytes);
        if (ActiveContent.begins(start)) {
            throw Refusal.active(Said.cleaned(name, 80));
        }
        switch (FileMagic.valueOf(start)) {
            case OOXML -> lookIntoPackage(bytes, depth);
            case OLE2 -> lookIntoCompound(bytes);
            default -> {}
        }
    }

    private static byte[] start(BufferedInputStream bytes) throws IOException {
        bytes.mark(ActiveContent.START);
        byte[] start = bytes.readNBytes(ActiveContent.START);
        bytes.reset();
        return start;
    }

    private void lookIntoPackage(InputStream bytes, int depth) throws IOException, Refusal {
        if (depth == DEEPEST) {
            throw Refusal.unpacksTooLarge();
        }
        var zip = new ZipInputStream(bytes);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            refuseActive(entry.getName());
            var content = new Counted(zip);
            look(entry.getName(), content, depth + 1);
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void lookIntoCompound(InputStream bytes) throws IOException, Refusal {
        byte[] content = bytes.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw Refusal.unpacksTooLarge();
        }
        try (var parts = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            OldOfficeReader.refuseActive(parts.getRoot());
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged();
        }
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** An entry of a package within one, which counts what comes out of it and leaves the package open. */
    private final class Counted extends InputStream {
        private final InputStream entry;

        Counted(InputStream entry) {
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = entry.read(target, offset, length);
            left -= Math.max(read, 0);
            if (left < 0) {
                throw new TooMuch();
            }
            return read;
        }
    }
}
