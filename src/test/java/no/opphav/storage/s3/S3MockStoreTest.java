package no.opphav.storage.s3;

/** The store on Adobe's S3Mock, which is there on every machine. */
class S3MockStoreTest extends S3StoreContract {
    @Override
    S3Server start() {
        return S3Server.s3Mock();
    }
}
