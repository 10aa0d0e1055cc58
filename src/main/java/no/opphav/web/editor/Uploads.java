package no.opphav.web.editor;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.format.ReadableBytes;
import jakarta.inject.Singleton;

/** How large the files may be that forms bring. */
@Singleton
class Uploads {
    private final FileLimit largest;

    Uploads(@Value("${opphav.upload.max-size:2GB}") @ReadableBytes long largest) {
        this.largest = FileLimit.of(largest);
    }

    FileLimit largest() {
        return largest;
    }
}
