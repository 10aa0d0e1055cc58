package no.opphav.storage.s3;

import jakarta.inject.Singleton;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.TargetAdapter;

/** A bucket to copy everything to. */
@Singleton
final class S3Target implements TargetAdapter {
    private final S3TargetSettings target;
    private final PartBuffers buffers;

    S3Target(S3TargetSettings target, PartBuffers buffers) {
        this.target = target;
        this.buffers = buffers;
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
        return new S3Store(new S3Connection().bucket(target.settings()), buffers);
    }
}
