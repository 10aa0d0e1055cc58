package no.opphav.delivery;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;
import no.opphav.persistence.LanguageTagColumn;

/** That a file was handed out, under which terms, in which language, how and when; nothing about the person. */
@MappedEntity("receipt")
record Receipt(
        @Id UUID id,
        UUID fileId,
        UUID termsVersionId,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class)
        LanguageTag language,

        Channel channel,
        Instant at) {}
