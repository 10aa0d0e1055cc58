package no.opphav.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.LanguageTag;
import no.opphav.persistence.ChecksumColumn;
import no.opphav.persistence.LanguageTagColumn;
import org.jspecify.annotations.Nullable;

/**
 * That a file was handed out, under which terms, in which language, how and when; nothing about the person.
 *
 * @param code what it is looked up by, as {@link ReceiptCode} has it; null where nobody was told one
 * @param checksum of the bytes that went out; null of those from before that was written down
 * @param acknowledged whether the terms were said to have been read
 */
@MappedEntity("receipt")
public record Receipt(
        @Id UUID id,
        UUID fileId,
        UUID termsVersionId,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        Channel channel,
        Instant at,
        @Nullable String code,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class) @Nullable Checksum checksum,

        boolean acknowledged) {}
