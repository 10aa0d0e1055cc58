package no.opphav.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReceiptRows extends GenericRepository<Receipt, UUID> {
    /**
     * All or none of them. One that is there already stays. Where another download has a code already, which anybody may
     * send who knows it, that is not this one's; where two nodes give it away at once, one of them has to try again.
     */
    default void insert(List<Receipt> receipts) {
        insert(
                column(receipts, receipt -> receipt.id().toString()),
                column(receipts, receipt -> receipt.fileId().toString()),
                column(receipts, receipt -> receipt.termsVersionId().toString()),
                column(receipts, receipt -> receipt.language().value()),
                column(receipts, receipt -> receipt.channel().name()),
                column(receipts, receipt -> receipt.at().toString()),
                column(receipts, Receipt::code),
                column(
                        receipts,
                        receipt -> receipt.checksum() == null
                                ? null
                                : receipt.checksum().hex()),
                column(receipts, receipt -> String.valueOf(receipt.acknowledged())));
    }

    /** Column by column, which costs the database and the driver a fraction of what row by row does. */
    @Transactional
    @Query("""
            INSERT INTO receipt (id, file_id, terms_version_id, language, channel, at, code, checksum, acknowledged)
            SELECT id, file_id, terms_version_id, language, channel, at,
                CASE WHEN channel = 'BUNDLE' OR nth = 1 AND NOT EXISTS (SELECT FROM receipt r WHERE r.code = n.code)
                    THEN code END,
                checksum, acknowledged
            FROM (
                SELECT *, row_number() OVER (PARTITION BY code ORDER BY at, id) AS nth
                FROM unnest(CAST(:ids AS uuid[]), CAST(:fileIds AS uuid[]), CAST(:termsVersionIds AS uuid[]),
                    CAST(:languages AS text[]), CAST(:channels AS text[]), CAST(:moments AS timestamptz[]),
                    CAST(:codes AS text[]), CAST(:checksums AS text[]), CAST(:acknowledgements AS boolean[]))
                    AS written (id, file_id, terms_version_id, language, channel, at, code, checksum, acknowledged)
            ) n
            ON CONFLICT (id) DO NOTHING
            """)
    void insert(
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] ids,
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] fileIds,
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] termsVersionIds,
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] languages,
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] channels,
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] moments,
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] codes,
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] checksums,
            @TypeDef(type = DataType.STRING_ARRAY) @Nullable String[] acknowledgements);

    @Query("SELECT * FROM receipt WHERE code = :code ORDER BY at, id LIMIT :most")
    List<Receipt> find(String code, int most);

    private static @Nullable String[] column(List<Receipt> receipts, Function<Receipt, @Nullable String> value) {
        var column = new @Nullable String[receipts.size()];
        for (var row = 0; row < column.length; row++) {
            column[row] = value.apply(receipts.get(row));
        }
        return column;
    }
}
