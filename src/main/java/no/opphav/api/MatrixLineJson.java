package no.opphav.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The languages of one asset. */
@Serdeable
record MatrixLineJson(
        String asset, String kind, String state, String title, String titleLanguage, List<MatrixCellJson> cells) {}
