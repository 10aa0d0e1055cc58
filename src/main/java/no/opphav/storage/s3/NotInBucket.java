package no.opphav.storage.s3;

/** The server says that there is no such object, or no such multipart upload. */
final class NotInBucket extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInBucket(String message, Throwable cause) {
        super(message, cause);
    }
}
