package no.opphav.overview;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.opphav.catalogue.AssetKind;
import no.opphav.kernel.CursorBytes;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Which languages every asset has, and what there is to do about them. */
@Singleton
public class LanguageMatrix {
    private static final List<LanguageTag> FIRST =
            List.of(LanguageTag.BOKMAAL, LanguageTag.NYNORSK, LanguageTag.ENGLISH);

    /** How many assets {@link #whole} has at most. */
    public static final int MOST = 10_000;

    private final MatrixRows rows;

    LanguageMatrix(MatrixRows rows) {
        this.rows = rows;
    }

    /**
     * A page of it, what was updated last first.
     *
     * @param reader in whose language titles are wanted
     * @throws no.opphav.kernel.Problem {@code INVALID_FIELDS} at {@code cursor} when it is not one of ours
     */
    @Transactional(readOnly = true)
    public Matrix find(MatrixQuery query, LanguageTag reader) {
        return find(query, reader, query.limit());
    }

    /** All of it that a query asks for, {@value #MOST} assets at most. */
    @Transactional(readOnly = true)
    public Matrix whole(MatrixQuery query, LanguageTag reader) {
        return find(query.after(null), reader, MOST);
    }

    private Matrix find(MatrixQuery query, LanguageTag reader, int limit) {
        var from = query.cursor() == null ? Place.START : Place.parse(query.cursor());
        var title = "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        var found = rows.find(
                query.kind(),
                query.state(),
                title,
                query.theme(),
                reader.value(),
                !query.onlyGaps(),
                from.at,
                from.id,
                limit + 1);
        var shown = found.subList(0, Math.min(found.size(), limit));
        var counts = rows.count(query.kind(), query.state(), title, query.theme());
        var cells = cells(shown);
        var expected = rows.findExpected().stream()
                .collect(Collectors.groupingBy(
                        ExpectedRow::kind, Collectors.mapping(ExpectedRow::language, Collectors.toSet())));
        return new Matrix(
                languages(query.kind(), expected, cells),
                shown.stream()
                        .map(row -> line(
                                row,
                                cells.getOrDefault(row.id(), Map.of()),
                                expected.getOrDefault(row.kind(), Set.of())))
                        .toList(),
                counts.assets(),
                counts.withGaps(),
                found.size() > shown.size() ? Place.after(shown.getLast()).toString() : null);
    }

    private Map<UUID, Map<LanguageTag, Matrix.Cell>> cells(List<MatrixRow> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        return rows.findCells(shown.stream().map(MatrixRow::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        CellRow::assetId,
                        Collectors.toMap(CellRow::language, row -> new Matrix.Cell(row.standing(), row.variantId()))));
    }

    private static List<LanguageTag> languages(
            @Nullable AssetKind kind,
            Map<AssetKind, Set<LanguageTag>> expected,
            Map<UUID, Map<LanguageTag, Matrix.Cell>> cells) {
        return Stream.concat(
                        expected.entrySet().stream()
                                .filter(entry -> kind == null || entry.getKey() == kind)
                                .flatMap(entry -> entry.getValue().stream()),
                        cells.values().stream().flatMap(row -> row.keySet().stream()))
                .distinct()
                .sorted(Comparator.comparingInt(LanguageMatrix::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Those that the pages speak come first. */
    private static int rank(LanguageTag language) {
        return FIRST.contains(language) ? FIRST.indexOf(language) : FIRST.size();
    }

    private static Matrix.Line line(MatrixRow row, Map<LanguageTag, Matrix.Cell> there, Set<LanguageTag> expected) {
        Map<LanguageTag, Matrix.Cell> cells = new HashMap<>(there);
        expected.forEach(language -> cells.putIfAbsent(language, Matrix.Cell.MISSING));
        return new Matrix.Line(row.slug(), row.kind(), row.state(), row.title(), row.language(), cells);
    }

    /** Where a page begins: after an asset. */
    private record Place(Instant at, UUID id) {
        private static final int BYTES = 3 * Long.BYTES;
        private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
        static final Place START = new Place(LATEST, new UUID(-1, -1));

        static Place after(MatrixRow row) {
            return new Place(row.updatedAt(), row.id());
        }

        static Place parse(String text) {
            var bytes = CursorBytes.read(text);
            if (bytes.remaining() != BYTES) {
                throw CursorBytes.invalid();
            }
            var micros = bytes.getLong();
            if (micros < 0 || micros > CursorBytes.micros(LATEST)) {
                throw CursorBytes.invalid();
            }
            return new Place(CursorBytes.instant(micros), new UUID(bytes.getLong(), bytes.getLong()));
        }

        @Override
        public String toString() {
            return CursorBytes.write(ByteBuffer.allocate(BYTES)
                    .putLong(CursorBytes.micros(at))
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array());
        }
    }
}
