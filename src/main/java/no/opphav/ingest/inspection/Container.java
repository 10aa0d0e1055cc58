package no.opphav.ingest.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/** How the files of a format are put together. */
@FunctionalInterface
interface Container {
    /**
     * Goes through a file from its beginning to its end.
     *
     * @throws EOFException if it ends before it should
     * @throws Refusal if its parts do not fit together
     */
    Parts parts(FileBytes file) throws IOException, Refusal;

    /**
     * What was found.
     *
     * @param end where the picture ends; what follows belongs to no picture, or to another one
     */
    record Parts(List<Note> notes, long end) {
        public Parts {
            notes = List.copyOf(notes);
        }

        static Parts none(FileBytes file) {
            return new Parts(List.of(), file.size());
        }
    }
}
