package no.opphav.storage.s3;

import no.opphav.storage.StoreUnavailable;

/** The server does not know a multipart upload any more: it was completed, or let go of. Asking again is of no use; beginning again is. */
final class LostUpload extends StoreUnavailable {
    private static final long serialVersionUID = 1L;

    LostUpload(String message, Throwable cause) {
        super(message, cause);
    }
}
