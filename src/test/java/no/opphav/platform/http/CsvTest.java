package no.opphav.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uff1d1"})
    void what_a_spreadsheet_would_take_for_a_formula_is_text(String text) {
        assertThat(csv(',', text)).isEqualTo("\ufeff'" + text + "\r\n");
    }

    @Test
    void a_formula_after_a_quote_or_a_line_is_text_too() {
        assertThat(csv(',', "=HYPERLINK(\"http://x\",\"y\")"))
                .isEqualTo("\ufeff\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n");
        assertThat(csv(',', "\r=1")).isEqualTo("\ufeff\"'\r=1\"\r\n");
    }

    @Test
    void what_stands_between_cells_is_quoted_where_it_stands_in_one() {
        assertThat(csv(',', "a,b", "c;d", 7L)).isEqualTo("\ufeff\"a,b\",c;d,7\r\n");
        assertThat(csv(';', "a,b", "c;d", -7L)).isEqualTo("\ufeffa,b;\"c;d\";-7\r\n");
        assertThat(csv(',', "a \"b\"", "c\nd")).isEqualTo("\ufeff\"a \"\"b\"\"\",\"c\nd\"\r\n");
    }

    @Test
    void it_is_utf_8_with_a_byte_order_mark() {
        assertThat(new Csv(',').line("Språk", "Українська").bytes())
                .isEqualTo("\ufeffSpråk,Українська\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(char separator, Object... cells) {
        return new String(new Csv(separator).line(cells).bytes(), StandardCharsets.UTF_8);
    }
}
