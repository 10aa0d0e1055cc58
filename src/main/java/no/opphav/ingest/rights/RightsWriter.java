package no.opphav.ingest.rights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes rights into files of a format. What the file shows, says or plays stays as it is, byte for byte. */
@FunctionalInterface
interface RightsWriter {
    /**
     * Writes the copy.
     *
     * @throws CannotCarry if this file of the format cannot have them in it
     * @throws IOException if it is not as its format has it
     */
    Written write(Path file, RightsFacts facts, Path copy) throws IOException, CannotCarry;

    /**
     * What came of it.
     *
     * @param former whom the file named before; may be empty
     * @param replaced whether what it said of itself could not be read and gave way
     */
    record Written(String former, boolean replaced) {
        static Written of(XmpPacket packet) {
            return new Written(packet.former(), packet.replaced());
        }

        /** @param besides what the file says of itself outside of the packet, the facts or not */
        static Written of(XmpPacket packet, RightsFacts facts, List<String> besides) {
            return new Written(FormerRights.joined(packet.former(), facts, besides), packet.replaced());
        }
    }
}
