package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ThemeRows extends GenericRepository<ThemeName, String> {
    @Query("""
            SELECT DISTINCT ON (t.code) t.code, n.name FROM theme t JOIN theme_name n ON n.theme_id = t.id
            ORDER BY t.code, n.language <> :language, n.language
            """)
    List<ThemeName> findNames(String language);
}
