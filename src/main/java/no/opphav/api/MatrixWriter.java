package no.opphav.api;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import no.opphav.kernel.LanguageTag;
import no.opphav.overview.Matrix;
import no.opphav.overview.Standing;

/** Writes how the languages of assets stand. */
@Singleton
final class MatrixWriter {
    private final Addresses addresses;

    MatrixWriter(Addresses addresses) {
        this.addresses = addresses;
    }

    MatrixLineJson line(Matrix.Line line, List<LanguageTag> languages) {
        return new MatrixLineJson(
                line.asset().value(),
                Names.of(line.kind()),
                Names.of(line.state()),
                line.title(),
                line.titleLanguage().value(),
                languages.stream()
                        .map(language -> cell(line, language, line.in(language)))
                        .toList());
    }

    private MatrixCellJson cell(Matrix.Line line, LanguageTag language, Matrix.Cell cell) {
        return new MatrixCellJson(
                language.value(), Names.of(cell.standing()), cell.variantId(), page(line, language, cell));
    }

    private URI page(Matrix.Line line, LanguageTag language, Matrix.Cell cell) {
        var asset = "/assets/" + line.asset();
        if (cell.variantId() == null) {
            return addresses.workspacePage(asset + "/variants?language=" + language);
        }
        return addresses.workspacePage(
                cell.standing() == Standing.UNCAPTIONED
                        ? asset + "/variants/" + cell.variantId() + "/files?role=captions"
                        : asset + "?language=" + language);
    }
}
