package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;

/** The sections of a Photoshop file (Adobe Photoshop File Formats Specification). */
final class PsdParts {
    private static final int HEADER = 26;

    private PsdParts() {}

    static Container.Parts of(FileBytes file) throws IOException {
        int lengthSize = file.u16(4) == 2 ? 8 : 4;
        long resources = HEADER + 4 + file.u32(HEADER);
        long layers = resources + 4 + file.u32(resources);
        long pixels = layers + lengthSize + file.number(layers, lengthSize);
        if (pixels + 2 >= file.size()) {
            throw new EOFException("Its pixels are cut off");
        }
        var notes = new ArrayList<Note>();
        ImageResources.note(file, resources + 4, layers, notes);
        return new Container.Parts(notes, file.size());
    }
}
