package no.opphav.platform.http;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;

/** The HTTP status of each refusal. */
public final class ProblemStatus {
    private static final int CHECKSUM_MISMATCH = 460;

    private ProblemStatus() {}

    /** The status as it is sent. That of a wrong checksum is tus's own and stands in no register. */
    static int sent(ProblemCode code) {
        return code == ProblemCode.UPLOAD_CHECKSUM_WRONG ? CHECKSUM_MISMATCH : of(code).getCode();
    }

    /**
     * After how long it can be tried again: as the problem says, or as is usual. Damaged bytes come back when somebody has put
     * them back, which no time can be named for.
     */
    public static Optional<Duration> wait(Problem problem) {
        return problem.arguments().stream()
                .filter(Duration.class::isInstance)
                .map(Duration.class::cast)
                .filter(Duration::isPositive)
                .findFirst()
                .map(wait -> Duration.ofSeconds(wait.plusMillis(999).toSeconds()))
                .or(() -> usualWait(problem.code()));
    }

    private static Optional<Duration> usualWait(ProblemCode code) {
        return switch (code) {
            case UPLOAD_LOCKED -> Optional.of(Duration.ofSeconds(1));
            case TOO_MANY_ATTEMPTS -> Optional.of(Duration.ofMinutes(15));
            case STORE_UNAVAILABLE, FILE_HELD, SCANNER_UNAVAILABLE -> Optional.of(Duration.ofMinutes(1));
            case DATABASE_UNAVAILABLE -> Optional.of(Duration.ofSeconds(30));
            default -> Optional.empty();
        };
    }

    /** The registered status that comes nearest. */
    public static HttpStatus of(ProblemCode code) {
        return switch (code) {
            case MALFORMED_REQUEST, UPLOAD_INCOMPLETE, UPLOAD_CHECKSUM_WRONG -> HttpStatus.BAD_REQUEST;
            case SIGN_IN_REQUIRED, SIGN_IN_FAILED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN, CROSS_SITE_REQUEST, ON_REQUEST_ONLY -> HttpStatus.FORBIDDEN;
            case NOT_FOUND,
                    ASSET_NOT_FOUND,
                    VARIANT_NOT_FOUND,
                    TEXTS_NOT_FOUND,
                    FILE_NOT_FOUND,
                    FILE_NOT_KNOWN,
                    RECEIPT_NOT_FOUND,
                    ORIGINAL_PRIVATE,
                    TERMS_NOT_FOUND,
                    REQUEST_NOT_FOUND,
                    WEBHOOK_NOT_FOUND,
                    UPLOAD_NOT_FOUND,
                    INVITATION_INVALID,
                    RESET_INVALID,
                    BOUNCE_UNKNOWN,
                    LINK_INVALID -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case FORMAT_NOT_SUPPORTED -> HttpStatus.NOT_IMPLEMENTED;
            case SLUG_TAKEN,
                    LANGUAGE_TAKEN,
                    NOT_READY_TO_PUBLISH,
                    CHANGED_MEANWHILE,
                    TEXTS_CLASH,
                    EMAIL_TAKEN,
                    LAST_ADMINISTRATOR,
                    ALREADY_DECIDED,
                    REQUEST_TAKEN,
                    WRONG_STATE,
                    MAIL_NOT_RETURNED,
                    WEBHOOK_OFF,
                    WEBHOOK_KEY_MISSING,
                    UPLOAD_OFFSET_WRONG -> HttpStatus.CONFLICT;
            case ASSET_WITHDRAWN,
                    RIGHTS_ENDED,
                    FILE_SUPERSEDED,
                    LINK_EXPIRED,
                    GRANT_REVOKED,
                    FILE_RECALLED,
                    DOWNLOADS_USED_UP -> HttpStatus.GONE;
            case UPLOAD_TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case TYPE_NOT_ACCEPTED, UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case RANGE_NOT_SATISFIABLE -> HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;
            case INVALID_FIELDS,
                    UNKNOWN_LANGUAGE,
                    TERMS_UNSUITABLE,
                    EMPTY_UPLOAD,
                    TYPE_MISMATCH,
                    ACTIVE_CONTENT,
                    CAPTIONS_INVALID,
                    FILE_DAMAGED,
                    FILE_LOCKED,
                    FILE_QUARANTINED,
                    BOUNCE_UNREADABLE,
                    PASSWORD_TOO_WEAK -> HttpStatus.UNPROCESSABLE_ENTITY;
            case UPLOAD_PROTOCOL_UNKNOWN, VERSION_STALE -> HttpStatus.PRECONDITION_FAILED;
            case UPLOAD_LOCKED -> HttpStatus.LOCKED;
            case TOO_MANY_ATTEMPTS, TOO_MANY_UPLOADS -> HttpStatus.TOO_MANY_REQUESTS;
            case STORE_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
            case STORE_UNAVAILABLE, FILE_UNSOUND, FILE_HELD, SCANNER_UNAVAILABLE, DATABASE_UNAVAILABLE ->
                HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
