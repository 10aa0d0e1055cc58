package no.opphav.storage.s3;

import jakarta.inject.Singleton;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.TargetAdapter;

/** A bucket to copy everything to. */
@Singleton
final class S3Target implements TargetAdapter {
    private final S3TargetSettings target;

    S3Target(S3TargetSettings target) {
        this.target = target;
    }

    @Override
    public String type() {
        return StoreSettings.S3;
    }

    @Override
    public String name() {
        return "bucket " + target.bucket() + " at " + target.endpoint();
    }

    @Override
    public StoreAdapter open() {
        var settings = target.settings();
        var connection = new S3Connection();
        return connection.store(connection.client(settings), settings);
    }
}
