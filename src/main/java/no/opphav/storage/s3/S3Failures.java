package no.opphav.storage.s3;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import io.minio.messages.ErrorResponse;
import java.util.Set;
import java.util.stream.Stream;
import no.opphav.storage.StoreFull;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;

/** Sorts what the SDK throws: the object is not there, the store is away for now, or it will go on refusing. */
final class S3Failures {
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    /** Answers with a status of the client's, though nothing about the request is wrong. */
    private static final Set<String> PASSING = Set.of(
            "RequestTimeout",
            "SlowDown",
            "SlowDownRead",
            "SlowDownWrite",
            "OperationAborted",
            "XMinioServerNotInitialized");

    private S3Failures() {}

    /** What a failed call means. */
    static RuntimeException of(MinioException failure) {
        return switch (answer(failure)) {
            case "NoSuchUpload" -> new LostUpload("The S3 store has lost an upload: " + reason(failure), failure);
            case "NoSuchKey", "NoSuchObject" -> new NotInBucket(reason(failure), failure);
            case "InvalidRange" -> new IndexOutOfBoundsException("The object does not reach that far");
            case "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "QuotaExceeded", "InsufficientStorage" ->
                new StoreFull("The S3 store is full: " + reason(failure), failure);
            default ->
                chain(failure).anyMatch(S3Failures::isRefusal)
                        ? new StoreRefusal("The S3 store refuses: " + reason(failure), failure)
                        : new StoreUnavailable("The S3 store cannot be used: " + reason(failure), failure);
        };
    }

    /** What was wrong, in the server's own words where it answered. */
    private static String reason(MinioException failure) {
        return chain(failure)
                .reduce((outer, inner) -> inner)
                .map(cause -> cause instanceof ErrorResponseException answer
                        ? answer.errorResponse().code() + ", "
                                + answer.errorResponse().message()
                        : String.valueOf(cause.getMessage()))
                .orElse("");
    }

    private static String answer(MinioException failure) {
        return chain(failure)
                .filter(ErrorResponseException.class::isInstance)
                .map(cause -> ((ErrorResponseException) cause).errorResponse())
                .map(ErrorResponse::code)
                .findFirst()
                .orElse("");
    }

    private static boolean isRefusal(Throwable cause) {
        return switch (cause) {
            case ErrorResponseException answer -> {
                var status = answer.response() == null ? 0 : answer.response().code();
                yield !PASSING.contains(answer.errorResponse().code())
                        && status < SERVER_ERROR
                        && status != TOO_MANY_REQUESTS;
            }
            case ServerException answer ->
                answer.statusCode() < SERVER_ERROR && answer.statusCode() != TOO_MANY_REQUESTS;
            default -> false;
        };
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
