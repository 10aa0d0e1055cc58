package no.opphav.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import no.opphav.account.Session;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.request.Correspondence;
import org.jspecify.annotations.Nullable;

/** Takes in what mail servers say of mails, from an editor or from a mail server that shows its token. */
@Controller("/api/mails/bounces")
@Secured(SecurityRule.IS_ANONYMOUS)
class BounceEndpoint {
    private static final int LARGEST = 1 << 20;

    private final Correspondence correspondence;
    private final BounceDoor door;

    BounceEndpoint(Correspondence correspondence, BounceDoor door) {
        this.correspondence = correspondence;
        this.door = door;
    }

    @Post
    @Consumes("message/rfc822")
    MailJson bounced(
            @Body byte[] message,
            @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Nullable Session session) {
        door.check(session, authorization);
        if (message.length > LARGEST) {
            throw Problem.of(ProblemCode.UPLOAD_TOO_LARGE);
        }
        return MailWriter.one(correspondence.bounced(message));
    }
}
