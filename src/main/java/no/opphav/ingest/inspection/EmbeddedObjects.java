package no.opphav.ingest.inspection;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The documents and files that stand inside an Office document: packages (ECMA-376), compound files ([MS-CFB]) and whatever
 * was wrapped in one ([MS-OLEDS]). What is active in them is active in the whole.
 */
final class EmbeddedObjects {
    private static final int DEEPEST = 8;
    /** Of a compound file, which is held in memory. */
    private static final int LARGEST = 48 << 20;

    private static final int STEP = 64 << 10;
    /** Whatever is shorter is nothing that holds anything. */
    private static final int MAGIC = 8;

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
        for (var entry : zip.stream().toList()) {
            refuseActive(entry.getName());
            if (!entry.isDirectory()) {
                try (var bytes = zip.getInputStream(entry)) {
                    objects.look(bytes, 1);
                } catch (TooMuch e) {
                    throw Refusal.unpacksTooLarge();
                }
            }
        }
    }

    private static void refuseActive(String name) throws Refusal {
        if (ActiveNames.isMacro(name) || ActiveNames.isProgram(name)) {
            throw Refusal.active(Said.cleaned(name, 80));
        }
    }

    private void look(InputStream content, int depth) throws IOException, Refusal {
        var bytes = new BufferedInputStream(content, STEP);
        switch (kind(bytes)) {
            case OOXML -> lookIntoPackage(bytes, depth);
            case OLE2 -> lookIntoCompound(bytes);
            default -> {}
        }
    }

    private static FileMagic kind(BufferedInputStream bytes) throws IOException {
        bytes.mark(MAGIC);
        byte[] start = bytes.readNBytes(MAGIC);
        bytes.reset();
        return start.length < MAGIC ? FileMagic.UNKNOWN : FileMagic.valueOf(start);
    }

    private void lookIntoPackage(InputStream bytes, int depth) throws IOException, Refusal {
        if (depth == DEEPEST) {
            throw Refusal.unpacksTooLarge();
        }
        var zip = new ZipInputStream(bytes);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            refuseActive(entry.getName());
            var content = new Counted(zip);
            look(content, depth + 1);
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void lookIntoCompound(InputStream bytes) throws IOException, Refusal {
        byte[] content = bytes.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw Refusal.unpacksTooLarge();
        }
        try (var parts = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            OldOfficeReader.refuseMacros(parts.getRoot());
            refuseWrappedProgram(parts.getRoot());
        } catch (IOException | RuntimeException e) {
            throw Refusal.damaged();
        }
    }

    private static void refuseWrappedProgram(DirectoryNode root) throws IOException, Refusal {
        if (!root.hasEntry(Ole10Native.OLE10_NATIVE)) {
            return;
        }
        try {
            var name = Ole10Native.createFromEmbeddedOleObject(root).getFileName();
            if (name != null && ActiveNames.isProgram(name)) {
                throw Refusal.active(Said.cleaned(name, 80));
            }
        } catch (Ole10NativeException e) {
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
