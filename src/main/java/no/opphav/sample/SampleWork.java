package no.opphav.sample;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;

/** An asset of the sample catalogue, as {@code sample-catalogue/catalogue.json} has it. */
@Serdeable
record SampleWork(String kind, String slug, String rightsHolder, String contact, String terms, List<Variant> variants) {
    AssetKind assetKind() {
        return AssetKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    @Serdeable
    record Variant(String language, String title, String summary, String altText, List<File> files) {}

    /** @param path below {@code sample-catalogue} */
    @Serdeable
    record File(String role, String path, String label) {
        FileRole fileRole() {
            return FileRole.valueOf(role.toUpperCase(Locale.ROOT));
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    /** All of them. */
    @Serdeable
    record Works(List<SampleWork> assets) {}
}
