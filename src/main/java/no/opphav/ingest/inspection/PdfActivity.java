package no.opphav.ingest.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import no.opphav.catalogue.FactName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What in a PDF could run a script or a program (ISO 32000-2, 12.6). Every object that the catalogue leads to is looked at,
 * but for what pages are drawn from.
 */
final class PdfActivity {
    private static final int MOST = 1_000_000;
    private static final Set<String> PASSIVE =
            Set.of("Contents", "Resources", "Parent", "P", "StructTreeRoot", "Metadata", "AP", "PieceInfo");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> left = new ArrayDeque<>();
    private final Said said;
    private final long most;

    private PdfActivity(Said said, long most) {
        this.said = said;
        this.most = most;
    }

    /**
     * Refuses what is active, and notes the names of the files that the PDF holds.
     *
     * @param most bytes that may come out of each of those
     */
    static void check(COSDictionary catalogue, Said said, long most) throws IOException, Refusal {
        var activity = new PdfActivity(said, most);
        activity.add(catalogue);
        while (!activity.left.isEmpty()) {
            activity.look(activity.left.pop());
        }
    }

    private void look(COSBase object) throws IOException, Refusal {
        if (seen.size() > MOST) {
            throw new IOException("It has too many objects");
        }
        if (object instanceof COSArray array) {
            array.forEach(this::add);
        } else if (object instanceof COSDictionary dictionary) {
            look(dictionary);
            dictionary.entrySet().stream()
                    .filter(entry -> !PASSIVE.contains(entry.getKey().getName()))
                    .forEach(entry -> add(entry.getValue()));
        }
    }

    private void look(COSDictionary dictionary) throws IOException, Refusal {
        if (dictionary.containsKey(COSName.JS)) {
            throw Refusal.active("JavaScript");
        }
        if ("Launch".equals(dictionary.getNameAsString(COSName.S))) {
            throw Refusal.active("Launch");
        }
        if (dictionary.containsKey(COSName.EF)) {
            var name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, "?"));
            refuseActive(name, dictionary.getCOSDictionary(COSName.EF));
            said.add(FactName.EMBEDDED_FILE, name);
        }
    }

    /** One file, at most once for every system in which it is named. */
    private void refuseActive(String name, @Nullable COSDictionary embedded) throws IOException, Refusal {
        if (ActiveNames.isProgram(name)) {
            throw Refusal.active(Said.cleaned(name, 80));
        }
        if (embedded != null) {
            for (var system : embedded.keySet()) {
                if (embedded.getDictionaryObject(system) instanceof COSStream content) {
                    try (var bytes = unpacked(content)) {
                        EmbeddedObjects.check(name, bytes, most);
                    }
                }
            }
        }
    }

    /** What is packed as nearly all files are comes out as it is read, and only so far. */
    private static InputStream unpacked(COSStream content) throws IOException {
        boolean flate = COSName.FLATE_DECODE.equals(content.getFilters())
                && !content.containsKey(COSName.DECODE_PARMS)
                && !content.containsKey(COSName.DP);
        return flate ? new InflaterInputStream(content.createRawInputStream()) : content.createInputStream();
    }

    private void add(COSBase object) {
        var found = object instanceof COSObject reference ? reference.getObject() : object;
        if ((found instanceof COSArray || found instanceof COSDictionary) && seen.add(found)) {
            left.push(found);
        }
    }
}
