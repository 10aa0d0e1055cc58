package no.opphav.storage.filesystem;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.TargetAdapter;
import no.opphav.storage.TargetSettings;

/** A folder to copy everything to. */
@Singleton
final class FilesystemTarget implements TargetAdapter {
    private final TargetSettings settings;

    FilesystemTarget(TargetSettings settings) {
        this.settings = settings;
    }

    @Override
    public String type() {
        return StoreSettings.FILESYSTEM;
    }

    @Override
    public String name() {
        return "folder " + folder();
    }

    @Override
    public StoreAdapter open() {
        return new FilesystemStore(new ObjectFolder(folder()));
    }

    private Path folder() {
        return Path.of(settings.folder()).toAbsolutePath().normalize();
    }
}
