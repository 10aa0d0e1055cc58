package no.opphav.storage.s3;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Repeats the checksum of what was sent in the answer that accepts it. Amazon's servers do so themselves and the SDK
 * completes an upload with what they repeat; others check a part's checksum and say no more.
 */
final class RepeatedChecksums implements Interceptor {
    private static final String PREFIX = "x-amz-checksum-";
    private static final String ALGORITHM = PREFIX + "algorithm";

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var answer = chain.proceed(request);
        var repeated = answer.newBuilder();
        for (var header : request.headers()) {
            var name = header.getFirst().toLowerCase(Locale.ROOT);
            if (answer.isSuccessful() && isChecksum(name) && answer.header(name) == null) {
                repeated.header(name, header.getSecond());
            }
        }
        return repeated.build();
    }

    private static boolean isChecksum(String name) {
        return name.startsWith(PREFIX) && !name.equals(ALGORITHM);
    }
}
