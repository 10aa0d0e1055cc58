package no.opphav.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.opphav.audit.AuditQuery;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Site;
import org.jspecify.annotations.Nullable;

/** Who did what, and when. */
@Controller("/api/editor/audit")
@Secured("ADMINISTRATOR")
class AuditEndpoint {
    private static final String SERVICE = "service";
    private static final int MOST = 1000;

    private final AuditTrail trail;
    private final Site site;

    AuditEndpoint(AuditTrail trail, Site site) {
        this.trail = trail;
        this.site = site;
    }

    @Get
    AuditListJson list(
            @Nullable @QueryValue String who,
            @QueryValue(defaultValue = "") String what,
            @QueryValue(defaultValue = "") String q,
            @Nullable @QueryValue String from,
            @Nullable @QueryValue String to,
            @Nullable @QueryValue String cursor,
            @QueryValue(defaultValue = "100") int limit) {
        var fields = new Fields();
        var byService = SERVICE.equals(who);
        var account = who == null || byService
                ? null
                : fields.read("who", who, AuditEndpoint::id, "unknown-account").orElse(null);
        var first = from == null
                ? null
                : fields.read("from", from, AuditEndpoint::day, "not-a-date").orElse(null);
        var last = to == null
                ? null
                : fields.read("to", to, AuditEndpoint::day, "not-a-date").orElse(null);
        if (limit < 1 || limit > MOST) {
            fields.refuse("limit", "invalid");
        }
        var query = fields.make(() -> new AuditQuery(
                account,
                byService,
                what,
                q,
                first == null ? null : first.atStartOfDay(site.timeZone()).toInstant(),
                last == null
                        ? null
                        : last.plusDays(1).atStartOfDay(site.timeZone()).toInstant()));
        var page = trail.find(query, cursor, limit);
        return new AuditListJson(
                page.entries().stream()
                        .map(entry -> new AuditEntryJson(
                                entry.id(),
                                entry.at(),
                                entry.accountId(),
                                entry.action(),
                                entry.subjectId(),
                                entry.detail()))
                        .toList(),
                page.next());
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
