package no.opphav.delivery;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.Soundness;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a file can go out as it should be, before it is written down that it did. */
@Singleton
public class Readiness {
    /** Larger ones are read whole only by the checks that go on all the time. */
    static final long LARGEST_READ = 256L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
    private static final int BUFFER = 1 << 16;

    private final Bytes bytes;
    private final Soundness soundness;

    Readiness(Bytes bytes, Soundness soundness) {
        this.bytes = bytes;
        this.soundness = soundness;
    }

    /**
     * Reads what the public gets of a file, and has it checked where it is not as it should be; of a very large one only
     * whether it is there.
     *
     * @throws Problem {@code STORE_UNAVAILABLE}, {@code FILE_UNSOUND}
     */
    public void check(AssetFile file) {
        var key = file.checksumForPublic();
        var size = file.sizeForPublic();
        if (bytes.size(key) != size || (size <= LARGEST_READ && !isWhole(key, size))) {
            LOG.error("The bytes of {} in the store are damaged", key);
            soundness.doubt(key);
            throw Problem.of(ProblemCode.FILE_UNSOUND);
        }
    }

    private boolean isWhole(Checksum key, long size) {
        try (var content = bytes.open(key, 0, size)) {
            return key.matches(digest(content));
        } catch (IOException e) {
            LOG.warn("The bytes of {} broke off: {}", key, e.getMessage());
            throw Problem.of(ProblemCode.STORE_UNAVAILABLE);
        }
    }

    private static byte[] digest(InputStream content) throws IOException {
        var digest = Checksum.newDigest();
        var buffer = new byte[BUFFER];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return digest.digest();
    }
}
