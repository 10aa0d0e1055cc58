package no.opphav.overview;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import no.opphav.account.Session;
import no.opphav.custody.Custody;
import no.opphav.ingest.Upload;
import no.opphav.ingest.UploadState;
import no.opphav.ingest.Uploads;
import no.opphav.kernel.LanguageTag;
import no.opphav.request.InboxLists;
import no.opphav.request.InboxQuery;
import no.opphav.request.InboxView;
import no.opphav.rights.RightsHealth;

/** What waits for an editor, what was done lately, and how much there is. */
@Singleton
public class Overview {
    /** How long before it ends something is to be seen to. */
    public static final Duration SOON = Duration.ofDays(60);

    /** How many entries each list has at most. */
    public static final int FIRST = 5;

    private static final Duration LATELY = Duration.ofDays(30);

    private final InboxLists inbox;
    private final Uploads uploads;
    private final Custody custody;
    private final RightsHealth rights;
    private final LanguageMatrix matrix;
    private final OverviewRows rows;
    private final Clock clock;

    Overview(
            InboxLists inbox,
            Uploads uploads,
            Custody custody,
            RightsHealth rights,
            LanguageMatrix matrix,
            OverviewRows rows,
            Clock clock) {
        this.inbox = inbox;
        this.uploads = uploads;
        this.custody = custody;
        this.rights = rights;
        this.matrix = matrix;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * How it stands now for whoever is signed in.
     *
     * @param reader in whose language titles are wanted
     */
    @Transactional(readOnly = true)
    public Home home(Session session, LanguageTag reader) {
        var account = session.account();
        return new Home(
                inbox.find(InboxQuery.first(InboxView.NEW, FIRST), account.id()),
                Home.Some.of(failed(session)),
                account.isAdministrator() ? custody.countUnsound() : 0,
                Home.Some.of(rights.ended()),
                Home.Some.of(rights.ending(SOON)),
                matrix.find(MatrixQuery.ofGaps(FIRST), reader),
                rows.findBy(account.id(), reader.value(), FIRST),
                rows.findByOthers(account.id(), reader.value(), FIRST),
                rows.count(clock.instant().minus(LATELY)));
    }

    private List<Upload> failed(Session session) {
        var account = session.account();
        var own = uploads.of(account.id()).stream()
                .filter(upload -> upload.state() == UploadState.REFUSED || upload.state() == UploadState.QUARANTINED);
        var others = account.isAdministrator()
                ? uploads.quarantined().stream().filter(upload -> !account.id().equals(upload.ownerId()))
                : Stream.<Upload>empty();
        return Stream.concat(own, others).toList();
    }
}
