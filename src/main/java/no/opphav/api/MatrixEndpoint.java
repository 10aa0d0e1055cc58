package no.opphav.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.opphav.account.Session;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetState;
import no.opphav.catalogue.Sources;
import no.opphav.kernel.LanguageTag;
import no.opphav.overview.LanguageMatrix;
import no.opphav.overview.MatrixQuery;
import org.jspecify.annotations.Nullable;

/** Which languages every asset has, and what there is to do about them. */
@Controller("/api/editor")
@Secured("EDITOR")
class MatrixEndpoint {
    private final LanguageMatrix matrix;
    private final Sources sources;
    private final MatrixWriter writer;
    private final Addresses addresses;

    MatrixEndpoint(LanguageMatrix matrix, Sources sources, MatrixWriter writer, Addresses addresses) {
        this.matrix = matrix;
        this.sources = sources;
        this.writer = writer;
        this.addresses = addresses;
    }

    @Get("/languages")
    MatrixJson matrix(
            @QueryValue(defaultValue = "") String q,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String state,
            @QueryValue(defaultValue = "") String theme,
            @QueryValue(defaultValue = "false") boolean gaps,
            @QueryValue @Nullable String cursor,
            @QueryValue(defaultValue = "" + MatrixQuery.DEFAULT_LIMIT) int limit) {
        var query = query(new Fields(), q, kind, state, theme, gaps, cursor, limit);
        var found = matrix.find(query, LanguageTag.BOKMAAL);
        return new MatrixJson(
                found.languages().stream().map(LanguageTag::value).toList(),
                found.lines().stream()
                        .map(line -> writer.line(line, found.languages()))
                        .toList(),
                found.assets(),
                found.withGaps(),
                found.next(),
                found.next() == null ? null : next(query, found.next()));
    }

    private URI next(MatrixQuery query, String cursor) {
        var address = new StringBuilder("/editor/languages?limit=" + query.limit());
        if (!query.text().isEmpty()) {
            address.append("&q=").append(Addresses.encoded(query.text()));
        }
        if (query.kind() != null) {
            address.append("&kind=").append(Names.of(query.kind()));
        }
        if (query.state() != null) {
            address.append("&state=").append(Names.of(query.state()));
        }
        if (!query.theme().isEmpty()) {
            address.append("&theme=").append(Addresses.encoded(query.theme()));
        }
        if (query.onlyGaps()) {
            address.append("&gaps=true");
        }
        return addresses.api(address.append("&cursor=").append(cursor).toString());
    }

    /** The same as one table, a column for each language. */
    @Get("/languages.csv")
    @Produces("text/csv")
    HttpResponse<byte[]> csv(
            @QueryValue(defaultValue = "") String q,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String state,
            @QueryValue(defaultValue = "") String theme,
            @QueryValue(defaultValue = "false") boolean gaps,
            @QueryValue(defaultValue = "comma") String separator) {
        var fields = new Fields();
        var csv = CsvSeparator.table(fields, separator);
        var query = query(fields, q, kind, state, theme, gaps, null, MatrixQuery.LARGEST_LIMIT);
        var found = matrix.whole(query, LanguageTag.BOKMAAL);
        csv.line(Stream.concat(
                        Stream.of("asset", "title", "kind", "state"),
                        found.languages().stream().map(LanguageTag::value))
                .toArray());
        found.lines()
                .forEach(line -> csv.line(Stream.concat(
                                Stream.of(
                                        line.asset().value(),
                                        line.title(),
                                        Names.of(line.kind()),
                                        Names.of(line.state())),
                                found.languages().stream()
                                        .map(language ->
                                                Names.of(line.in(language).standing())))
                        .toArray()));
        return HttpResponse.ok(csv.bytes())
                .header("Content-Type", "text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"opphav-languages.csv\"")
                .header("Cache-Control", "no-store");
    }

    @Post("/variants/{id}/confirm")
    HttpResponse<Void> confirm(@PathVariable UUID id, Session session) {
        sources.confirm(id, session.account().actor());
        return HttpResponse.noContent();
    }

    private static MatrixQuery query(
            Fields fields,
            String q,
            @Nullable String kind,
            @Nullable String state,
            String theme,
            boolean gaps,
            @Nullable String cursor,
            int limit) {
        var wanted = kind == null ? Optional.<AssetKind>empty() : fields.name("kind", kind, AssetKind.class);
        var stage = state == null ? Optional.<AssetState>empty() : fields.name("state", state, AssetState.class);
        return fields.make(
                () -> new MatrixQuery(q, wanted.orElse(null), stage.orElse(null), theme, gaps, cursor, limit));
    }
}
