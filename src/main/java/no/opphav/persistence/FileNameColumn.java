package no.opphav.persistence;

import jakarta.inject.Singleton;
import no.opphav.kernel.FileName;

@Singleton
public final class FileNameColumn extends Column<FileName, String> {
    FileNameColumn() {
        super(FileName::value, FileName::new);
    }
}
