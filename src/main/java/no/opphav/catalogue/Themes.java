package no.opphav.catalogue;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import no.opphav.kernel.LanguageTag;

/** What assets are about, in the editors' words. */
@Singleton
public class Themes {
    private final ThemeRows rows;

    Themes(ThemeRows rows) {
        this.rows = rows;
    }

    /** The names of all themes by their codes, in a language; in another where one has no name in that. */
    @Transactional(readOnly = true)
    public Map<String, String> names(LanguageTag language) {
        return rows.findNames(language.value()).stream().collect(toMap(ThemeName::code, ThemeName::name));
    }
}
