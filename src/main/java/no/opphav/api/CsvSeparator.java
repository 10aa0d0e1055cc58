package no.opphav.api;

import no.opphav.platform.http.Csv;

/** What stands between two cells of a table. */
enum CsvSeparator {
    COMMA,
    /** As spreadsheets expect it where the comma is in numbers. */
    SEMICOLON;

    /** An empty table with the one that is asked for. */
    static Csv table(Fields fields, String name) {
        var asked = fields.name("separator", name, CsvSeparator.class).orElse(COMMA);
        return new Csv(asked == COMMA ? ',' : ';');
    }
}
