package no.opphav.ingest.inspection;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import no.opphav.catalogue.FactName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

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

    private PdfActivity(Said said) {
        this.said = said;
    }

    /** Refuses what is active, and notes the names of the files that the PDF holds. */
    static void check(COSDictionary catalogue, Said said) throws IOException, Refusal {
        var activity = new PdfActivity(said);
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

    private void look(COSDictionary dictionary) throws Refusal {
        if (dictionary.containsKey(COSName.JS)) {
            throw Refusal.active("JavaScript");
        }
        if ("Launch".equals(dictionary.getNameAsString(COSName.S))) {
            throw Refusal.active("Launch");
        }
        if (dictionary.containsKey(COSName.EF)) {
            var name = dictionary.getString(COSName.UF, dictionary.getString(COSName.F, "?"));
            if (ActiveNames.isProgram(name)) {
                throw Refusal.active(Said.cleaned(name, 80));
            }
            said.add(FactName.EMBEDDED_FILE, name);
        }
    }

    private void add(COSBase object) {
        var found = object instanceof COSObject reference ? reference.getObject() : object;
        if ((found instanceof COSArray || found instanceof COSDictionary) && seen.add(found)) {
            left.push(found);
        }
    }
}
