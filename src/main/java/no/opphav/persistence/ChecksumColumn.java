package no.opphav.persistence;

import jakarta.inject.Singleton;
import no.opphav.kernel.Checksum;

@Singleton
public final class ChecksumColumn extends Column<Checksum, String> {
    ChecksumColumn() {
        super(Checksum::hex, Checksum::new);
    }
}
