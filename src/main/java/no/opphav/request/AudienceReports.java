package no.opphav.request;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import no.opphav.account.Attempts;
import no.opphav.account.Limit;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;

/** Telling how many saw a presentation. */
@Singleton
public class AudienceReports {
    private static final Limit CHANGES = new Limit("request.audience", 20, Duration.ofDays(1));

    private final RequestLinks links;
    private final RequestReader reader;
    private final Audiences audiences;
    private final ServiceLevel level;
    private final Attempts attempts;
    private final Clock clock;

    AudienceReports(
            RequestLinks links,
            RequestReader reader,
            Audiences audiences,
            ServiceLevel level,
            Attempts attempts,
            Clock clock) {
        this.links = links;
        this.reader = reader;
        this.audiences = audiences;
        this.level = level;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What the link opens. Looking changes nothing. */
    @Transactional(readOnly = true)
    public AudienceByLink open(Token token) {
        return links.audience(token).flatMap(reader::request).map(this::opened).orElseGet(AudienceByLink.Invalid::new);
    }

    private AudienceByLink opened(PresentationRequest request) {
        var until = level.audienceUntil(request);
        return Audiences.isTold(request) && clock.instant().isBefore(until)
                ? new AudienceByLink.Open(request, until)
                : new AudienceByLink.Over();
    }

    /**
     * Tells how many saw it, in place of what was told before.
     *
     * @param audience a number from 0 on
     * @throws Problem {@code LINK_INVALID}; {@code LINK_EXPIRED} once it can be told no more; {@code TOO_MANY_ATTEMPTS};
     *     {@code INVALID_FIELDS} about {@code audience} ({@code required}, {@code not-a-count-or-none}, {@code too-many})
     */
    public void report(Token token, String audience) {
        switch (open(token)) {
            case AudienceByLink.Open(var request, var _) -> {
                if (!attempts.take(CHANGES, request.id().toString())) {
                    throw Problem.of(ProblemCode.TOO_MANY_ATTEMPTS);
                }
                audiences.report(request.id(), audience);
            }
            case AudienceByLink.Over() -> throw Problem.of(ProblemCode.LINK_EXPIRED);
            case AudienceByLink.Invalid() -> throw Problem.of(ProblemCode.LINK_INVALID);
        }
    }
}
