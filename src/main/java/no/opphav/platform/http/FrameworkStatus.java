package no.opphav.platform.http;

import java.util.Optional;
import no.opphav.kernel.ProblemCode;

/** What is meant by a status that the HTTP server itself refuses a request with. */
final class FrameworkStatus {
    private static final int FIRST_SERVER_ERROR = 500;

    private FrameworkStatus() {}

    /** The refusal; none where it is the service that failed. */
    static Optional<ProblemCode> meaning(int status) {
        return switch (status) {
            case 401 -> Optional.of(ProblemCode.SIGN_IN_REQUIRED);
            case 403 -> Optional.of(ProblemCode.FORBIDDEN);
            case 404 -> Optional.of(ProblemCode.NOT_FOUND);
            case 405 -> Optional.of(ProblemCode.METHOD_NOT_ALLOWED);
            case 406 -> Optional.of(ProblemCode.NOT_ACCEPTABLE);
            case 413 -> Optional.of(ProblemCode.UPLOAD_TOO_LARGE);
            case 415 -> Optional.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
            case 416 -> Optional.of(ProblemCode.RANGE_NOT_SATISFIABLE);
            case 429 -> Optional.of(ProblemCode.TOO_MANY_ATTEMPTS);
            default -> status < FIRST_SERVER_ERROR ? Optional.of(ProblemCode.MALFORMED_REQUEST) : Optional.empty();
        };
    }
}
