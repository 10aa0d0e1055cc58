package no.opphav.ingest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.ProblemCode;
import no.opphav.persistence.ChecksumColumn;
import no.opphav.persistence.FileNameColumn;
import no.opphav.persistence.LanguageTagColumn;
import no.opphav.storage.PartialObject;
import no.opphav.storage.Sha256;
import org.jspecify.annotations.Nullable;

@MappedEntity("upload")
record UploadRow(
        @Id UUID id,
        @Nullable UUID ownerId,

        @TypeDef(type = DataType.STRING, converter = FileNameColumn.class)
        FileName name,

        @Nullable String declaredType,
        long length,
        @Nullable UUID variantId,
        @Nullable FileRole role,
        String label,
        @Nullable UUID renditionId,
        @Nullable AssetKind kind,

        @TypeDef(type = DataType.STRING, converter = LanguageTagColumn.class) @Nullable LanguageTag language,

        String title,
        long size,
        String digest,
        String place,
        UploadState state,
        @Nullable ProblemCode problem,
        String reasons,

        @TypeDef(type = DataType.STRING, converter = ChecksumColumn.class) @Nullable Checksum checksum,

        @Nullable UUID fileId,
        @Nullable UUID assetId,
        Instant createdAt,
        Instant changedAt,
        Instant expiresAt,
        @Nullable UUID writer,
        @Nullable Instant writesUntil,
        boolean askedToLeave,
        @Nullable UUID inspection) {

    /** An upload as it begins, or as it stands once all of it has come by another way. */
    static UploadRow of(
            NewUpload wanted,
            @Nullable UUID ownerId,
            PartialObject object,
            UploadState state,
            Written written,
            Instant now,
            Instant expiresAt) {
        var target = Columns.of(wanted.target());
        return new UploadRow(
                object.id(),
                ownerId,
                wanted.name(),
                wanted.declaredType(),
                wanted.length(),
                target.variantId,
                target.role,
                target.label,
                target.renditionId,
                target.kind,
                target.language,
                target.title,
                object.size(),
                object.digest().hex(),
                object.place(),
                state,
                written.code(),
                written.reasons(),
                null,
                null,
                null,
                now,
                now,
                expiresAt,
                null,
                null,
                false,
                null);
    }

    PartialObject object() {
        return new PartialObject(id, size, new Sha256.State(digest), place);
    }

    UploadTarget target() {
        if (variantId != null) {
            return new UploadTarget.NewRendition(variantId, Objects.requireNonNull(role), label);
        }
        return renditionId == null
                ? new UploadTarget.NewDraft(kind, language, title)
                : new UploadTarget.NextVersion(renditionId);
    }

    /** Whether it is being looked into, by this inspection and not by one begun later. */
    boolean isLookedIntoBy(@Nullable UUID one) {
        return state == UploadState.INSPECTING && Objects.equals(inspection, one);
    }

    boolean isHeld(Instant now) {
        return writesUntil != null && writesUntil.isAfter(now);
    }

    /** A problem as it stands in its columns. */
    record Written(@Nullable ProblemCode code, String reasons) {
        static final Written NONE = new Written(null, "[]");
    }

    private record Columns(
            @Nullable UUID variantId,
            @Nullable FileRole role,
            String label,
            @Nullable UUID renditionId,
            @Nullable AssetKind kind,
            @Nullable LanguageTag language,
            String title) {
        static Columns of(UploadTarget target) {
            return switch (target) {
                case UploadTarget.NewRendition(var variant, var role, var label) ->
                    new Columns(variant, role, label, null, null, null, "");
                case UploadTarget.NextVersion(var rendition) -> new Columns(null, null, "", rendition, null, null, "");
                case UploadTarget.NewDraft(var kind, var language, var title) ->
                    new Columns(null, null, "", null, kind, language, title);
            };
        }
    }
}
