-- Finding what is published: words in every language by PostgreSQL's text search, forgiving of accents and typing errors.
-- The extensions come with PostgreSQL, and are trusted.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- One configuration for each language whose words PostgreSQL can reduce to their stems, and a plain one for the others; all
-- without accents.
CREATE TEXT SEARCH CONFIGURATION finding_plain (COPY = simple);
CREATE TEXT SEARCH CONFIGURATION finding_norwegian (COPY = norwegian);
CREATE TEXT SEARCH CONFIGURATION finding_english (COPY = english);
CREATE TEXT SEARCH CONFIGURATION finding_russian (COPY = russian);
CREATE TEXT SEARCH CONFIGURATION finding_french (COPY = french);
CREATE TEXT SEARCH CONFIGURATION finding_arabic (COPY = arabic);
ALTER TEXT SEARCH CONFIGURATION finding_plain ALTER MAPPING FOR word, numword WITH unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION finding_norwegian ALTER MAPPING FOR word WITH unaccent, norwegian_stem;
ALTER TEXT SEARCH CONFIGURATION finding_norwegian ALTER MAPPING FOR numword WITH unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION finding_english ALTER MAPPING FOR word WITH unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION finding_english ALTER MAPPING FOR numword WITH unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION finding_russian ALTER MAPPING FOR word WITH unaccent, russian_stem;
ALTER TEXT SEARCH CONFIGURATION finding_russian ALTER MAPPING FOR numword WITH unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION finding_french ALTER MAPPING FOR word WITH unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION finding_french ALTER MAPPING FOR numword WITH unaccent, simple;
ALTER TEXT SEARCH CONFIGURATION finding_arabic ALTER MAPPING FOR word WITH unaccent, arabic_stem;
ALTER TEXT SEARCH CONFIGURATION finding_arabic ALTER MAPPING FOR numword WITH unaccent, simple;

CREATE FUNCTION finding_configuration(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE split_part(lower(language), '-', 1)
        WHEN 'nb' THEN 'public.finding_norwegian' WHEN 'nn' THEN 'public.finding_norwegian'
        WHEN 'no' THEN 'public.finding_norwegian' WHEN 'en' THEN 'public.finding_english'
        WHEN 'ru' THEN 'public.finding_russian' WHEN 'fr' THEN 'public.finding_french'
        WHEN 'ar' THEN 'public.finding_arabic' ELSE 'public.finding_plain' END::regconfig
$$;

-- A text as words with single spaces between them, so that nothing in it is taken for an address or a path.
CREATE FUNCTION finding_words(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT btrim(regexp_replace(lower(written COLLATE pg_c_utf8),
        '[^[:alnum:]\u0300-\u036F\u064B-\u065F]+' COLLATE pg_c_utf8, ' ', 'g'))
$$;

-- The words of a text by which it is found: their stems, and as they are written, so that their beginnings are found too.
CREATE FUNCTION finding_vector(language text, written text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
    configuration regconfig := finding_configuration(language);
    words         text := finding_words(written);
BEGIN
    RETURN CASE configuration WHEN 'finding_plain'::regconfig THEN to_tsvector(configuration, words)
        ELSE to_tsvector(configuration, words) || to_tsvector('finding_plain', words) END;
END $$;

-- What stands on each page of a document, or each slide of a presentation.
CREATE TABLE file_text (
    file_id uuid    NOT NULL REFERENCES file,
    -- Of the page or slide, from 1.
    number  integer NOT NULL CHECK (number > 0),
    body    text    NOT NULL CHECK (body <> '' AND length(body) <= 20000),
    -- As they are looked for in the file's language; a trigger writes them.
    words   tsvector NOT NULL,
    PRIMARY KEY (file_id, number)
);
ALTER TABLE caption_cue ADD words tsvector;

CREATE FUNCTION write_words_of_file() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    spoken text := (SELECT v.language FROM file f JOIN rendition r ON r.id = f.rendition_id
                        JOIN language_variant v ON v.id = r.variant_id
                    WHERE f.id = NEW.file_id);
BEGIN
    NEW.words := finding_vector(spoken, CASE TG_TABLE_NAME
        WHEN 'file_text' THEN to_jsonb(NEW) ->> 'body' ELSE to_jsonb(NEW) ->> 'text' END);
    RETURN NEW;
END $$;
CREATE TRIGGER file_text_words BEFORE INSERT OR UPDATE ON file_text
    FOR EACH ROW EXECUTE FUNCTION write_words_of_file();
CREATE TRIGGER caption_cue_words BEFORE INSERT OR UPDATE ON caption_cue
    FOR EACH ROW EXECUTE FUNCTION write_words_of_file();
UPDATE caption_cue SET text = text;
ALTER TABLE caption_cue ALTER words SET NOT NULL;

-- What came in before is read once.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'read-text', id::text, now(), false, 1 FROM file
WHERE media_type = 'application/pdf' OR media_type LIKE 'application/vnd.openxmlformats-officedocument.%'
   OR media_type LIKE 'application/vnd.oasis.opendocument.%' OR media_type = 'application/vnd.ms-powerpoint'
ON CONFLICT DO NOTHING;

-- What an asset is about, as editors say.
CREATE TABLE theme (
    id         uuid PRIMARY KEY,
    code       slug        NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);
CREATE TABLE theme_name (
    theme_id uuid         NOT NULL REFERENCES theme ON DELETE CASCADE,
    language language_tag NOT NULL,
    name     text         NOT NULL CHECK (name <> '' AND length(name) <= 100),
    PRIMARY KEY (theme_id, language)
);
CREATE TABLE asset_theme (
    asset_id uuid NOT NULL REFERENCES asset,
    theme_id uuid NOT NULL REFERENCES theme,
    PRIMARY KEY (asset_id, theme_id)
);
-- The assets of a theme.
CREATE INDEX asset_theme_theme ON asset_theme (theme_id);

-- What is found: a row for each asset of which something is published. The triggers below keep it, in the transaction in
-- which anything of it changes.
CREATE TABLE finding (
    asset_id    uuid PRIMARY KEY REFERENCES asset ON DELETE CASCADE,
    kind        text           NOT NULL,
    offered     tstzmultirange NOT NULL,
    languages   text[]         NOT NULL,
    -- The code of the terms that apply, and whether it is had by them at once; null while none apply.
    terms       text,
    access      text,
    themes      text[]         NOT NULL,
    -- In which it was published first (UTC).
    year        integer        NOT NULL,
    published_at timestamptz   NOT NULL,
    updated_at  timestamptz    NOT NULL,
    -- As it is sorted by, without case.
    title       text COLLATE "nb-x-icu" NOT NULL,
    -- Titles (A) and summaries (B), by which is ranked.
    heads       tsvector       NOT NULL,
    -- The same, and what stands inside of the files that anybody may have.
    words       tsvector       NOT NULL
);
CREATE INDEX finding_match ON finding USING gin (words);
-- Everything, last updated first; and by title.
CREATE INDEX finding_recent ON finding (updated_at DESC, asset_id DESC);
CREATE INDEX finding_title ON finding (title, asset_id);

-- Every word of titles and summaries that is or was published, to find what somebody meant who mistyped one.
CREATE TABLE finding_word (
    word  text PRIMARY KEY CHECK (length(word) BETWEEN 3 AND 60),
    -- Without accents.
    plain text NOT NULL
);
-- Those that begin like a word, and those that look like one.
CREATE INDEX finding_word_like ON finding_word USING gin (plain gin_trgm_ops);

-- All that stands inside the files of an asset that anybody may have now.
CREATE FUNCTION finding_inside(asset uuid, instant timestamptz) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
    file  record;
    whole tsvector := '';
BEGIN
    FOR file IN
        SELECT f.id, v.language FROM language_variant v
            JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
            JOIN file f ON f.rendition_id = r.id
        WHERE v.asset_id = asset AND v.state = 'PUBLISHED'
          AND (SELECT t.access FROM terms_version t WHERE t.id = terms_at(asset, r.id, instant)) <> 'ON_REQUEST'
          AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number)
          AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id)
        ORDER BY v.id, r.position
    LOOP
        whole := whole || strip(finding_vector(file.language, left(
            coalesce((SELECT string_agg(t.body, ' ' ORDER BY t.number) FROM file_text t WHERE t.file_id = file.id), '')
            || ' '
            || coalesce((SELECT string_agg(c.text, ' ' ORDER BY c.position) FROM caption_cue c WHERE c.file_id = file.id), ''),
            400000)));
    END LOOP;
    RETURN whole;
EXCEPTION WHEN program_limit_exceeded THEN
    -- More different words than one asset can be found by; its titles and summaries still find it.
    RETURN '';
END $$;

CREATE FUNCTION write_finding(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    shown    asset%ROWTYPE;
    version  record;
    variant  language_variant%ROWTYPE;
    titled   tsvector := '';
    inside   tsvector;
BEGIN
    SELECT * INTO shown FROM asset WHERE id = changed AND state = 'PUBLISHED'
        AND EXISTS (SELECT 1 FROM language_variant v WHERE v.asset_id = changed AND v.state = 'PUBLISHED');
    IF NOT FOUND THEN
        DELETE FROM finding WHERE asset_id = changed;
        RETURN;
    END IF;
    SELECT u.code, t.access INTO version FROM terms_version t JOIN usage_terms u ON u.id = t.usage_terms_id
    WHERE t.id = terms_at(changed, NULL, greatest(now(), shown.updated_at));
    FOR variant IN SELECT * FROM language_variant WHERE asset_id = changed AND state = 'PUBLISHED' ORDER BY id LOOP
        titled := titled
            || setweight(finding_vector(variant.language, variant.title), 'A')
            || setweight(finding_vector(variant.language, variant.summary), 'B');
    END LOOP;
    inside := finding_inside(changed, greatest(now(), shown.updated_at));
    INSERT INTO finding_word (word, plain)
        SELECT DISTINCT word, unaccent(word) FROM language_variant v, string_to_table(finding_words(v.title || ' ' || v.summary), ' ') word
        WHERE v.asset_id = changed AND v.state = 'PUBLISHED' AND length(word) BETWEEN 3 AND 60
        ON CONFLICT DO NOTHING;
    INSERT INTO finding AS old (asset_id, kind, offered, languages, terms, access, themes, year, published_at, updated_at,
        title, heads, words)
    SELECT changed, shown.kind, shown.offered,
        (SELECT array_agg(v.language::text ORDER BY v.language) FROM language_variant v
         WHERE v.asset_id = changed AND v.state = 'PUBLISHED'),
        version.code, version.access,
        ARRAY(SELECT t.code::text FROM asset_theme o JOIN theme t ON t.id = o.theme_id WHERE o.asset_id = changed ORDER BY 1),
        extract(year FROM shown.published_at AT TIME ZONE 'UTC'), shown.published_at, shown.updated_at,
        (SELECT finding_words(v.title) FROM language_variant v WHERE v.asset_id = changed AND v.state = 'PUBLISHED'
         ORDER BY array_position('{nb,nn,en}', v.language::text), v.id LIMIT 1),
        titled, titled || inside
    ON CONFLICT (asset_id) DO UPDATE SET kind = excluded.kind, offered = excluded.offered, languages = excluded.languages,
        terms = excluded.terms, access = excluded.access, themes = excluded.themes, year = excluded.year,
        published_at = excluded.published_at, updated_at = excluded.updated_at, title = excluded.title,
        heads = excluded.heads, words = excluded.words
    WHERE (old.kind, old.offered, old.languages, old.terms, old.access, old.themes, old.year, old.published_at,
            old.updated_at, old.title, old.heads, old.words)
        IS DISTINCT FROM (excluded.kind, excluded.offered, excluded.languages, excluded.terms, excluded.access,
            excluded.themes, excluded.year, excluded.published_at, excluded.updated_at, excluded.title, excluded.heads,
            excluded.words);
END $$;

-- Once for each asset and transaction, when all of it is there.
CREATE FUNCTION write_finding_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    row     jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
    changed text;
    written text := coalesce(current_setting('opphav.found', true), '');
BEGIN
    changed := CASE TG_TABLE_NAME
        WHEN 'asset' THEN row ->> 'id'
        WHEN 'language_variant' THEN row ->> 'asset_id'
        WHEN 'asset_theme' THEN row ->> 'asset_id'
        WHEN 'rendition' THEN (SELECT v.asset_id::text FROM language_variant v WHERE v.id = (row ->> 'variant_id')::uuid)
        WHEN 'file' THEN (SELECT v.asset_id::text FROM rendition r JOIN language_variant v ON v.id = r.variant_id
                          WHERE r.id = (row ->> 'rendition_id')::uuid)
        ELSE (SELECT v.asset_id::text FROM file f JOIN rendition r ON r.id = f.rendition_id
                  JOIN language_variant v ON v.id = r.variant_id
              WHERE f.id = (row ->> 'file_id')::uuid)
        END;
    IF changed IS NOT NULL AND position(changed IN written) = 0 THEN
        PERFORM write_finding(changed::uuid);
        PERFORM set_config('opphav.found', written || ' ' || changed, true);
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER asset_found AFTER INSERT OR UPDATE ON asset
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_finding_at_commit();
CREATE CONSTRAINT TRIGGER language_variant_found AFTER INSERT OR UPDATE OR DELETE ON language_variant
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_finding_at_commit();
CREATE CONSTRAINT TRIGGER rendition_found AFTER INSERT OR UPDATE ON rendition
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_finding_at_commit();
CREATE CONSTRAINT TRIGGER file_found AFTER INSERT ON file
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_finding_at_commit();
CREATE CONSTRAINT TRIGGER held_file_found AFTER INSERT OR DELETE ON held_file
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_finding_at_commit();
CREATE CONSTRAINT TRIGGER caption_cue_found AFTER INSERT OR DELETE ON caption_cue
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_finding_at_commit();
CREATE CONSTRAINT TRIGGER file_text_found AFTER INSERT OR DELETE ON file_text
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_finding_at_commit();
CREATE CONSTRAINT TRIGGER asset_theme_found AFTER INSERT OR DELETE ON asset_theme
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION write_finding_at_commit();

-- Words as a query: each has to stand there, or begin a word that does, in whichever language. What is a stop word in any
-- of them need not, unless there is nothing else. A group that is separated by | asks for one of its words.
CREATE FUNCTION finding_query(asked text) RETURNS tsquery LANGUAGE plpgsql STABLE SET client_min_messages = warning AS $$
DECLARE
    meant text;
    alike text;
    each  regconfig;
    one   tsquery;
    word  tsquery;
    stop  boolean;
    whole tsquery;
    stops tsquery;
BEGIN
    FOREACH meant IN ARRAY string_to_array(asked, ' ') LOOP
        word := NULL;
        stop := false;
        FOREACH alike IN ARRAY string_to_array(meant, '|') LOOP
            FOREACH each IN ARRAY '{finding_norwegian,finding_english,finding_russian,finding_french,finding_arabic,finding_plain}'::regconfig[] LOOP
                one := to_tsquery(each, quote_literal(alike) || ':*');
                IF numnode(one) = 0 THEN
                    stop := true;
                ELSIF word IS NULL THEN
                    word := one;
                ELSIF NOT word::text LIKE '%' || one::text || '%' THEN
                    word := word || one;
                END IF;
            END LOOP;
        END LOOP;
        IF word IS NULL THEN
            CONTINUE;
        ELSIF stop THEN
            stops := CASE WHEN stops IS NULL THEN word ELSE stops && word END;
        ELSE
            whole := CASE WHEN whole IS NULL THEN word ELSE whole && word END;
        END IF;
    END LOOP;
    RETURN coalesce(whole, stops);
END $$;

-- What a query finds at an instant, with how well titles and summaries match. The planner knows nothing of what it costs to
-- read long lists of words, so it is told to ask the index.
CREATE FUNCTION finding_of(asked tsquery, instant timestamptz) RETURNS TABLE (asset_id uuid, kind text, languages text[],
    terms text, themes text[], year integer, updated_at timestamptz, title text, rank real)
LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off AS $$
    SELECT asset_id, kind, languages, terms, themes, year, updated_at, title, ts_rank('{0.1,0.2,0.4,1}', heads, asked)
    FROM finding WHERE words @@ asked AND offered @> instant
$$;

-- The same words, with those that nothing published has replaced by the three that look most like them, separated by |;
-- null where all of them are there or nothing looks like them.
CREATE FUNCTION finding_meant(asked text) RETURNS text LANGUAGE plpgsql STABLE SET pg_trgm.similarity_threshold = 0.2 AS $$
DECLARE
    word  text;
    bare  text;
    alike text;
    whole text[] := '{}';
BEGIN
    FOREACH word IN ARRAY string_to_array(asked, ' ') LOOP
        bare := unaccent(word);
        IF length(bare) > 3 AND NOT EXISTS (SELECT 1 FROM finding_word w WHERE w.plain LIKE bare || '%') THEN
            SELECT string_agg(c.word, '|') INTO alike FROM (
                SELECT w.word FROM finding_word w
                WHERE w.plain % bare AND levenshtein_less_equal(w.plain, bare, 3) <= least(3, (length(bare) + 1) / 3)
                ORDER BY levenshtein(w.plain, bare), similarity(w.plain, bare) DESC, w.word LIMIT 3) c;
            word := coalesce(alike, word);
        END IF;
        whole := whole || word;
    END LOOP;
    RETURN nullif(array_to_string(whole, ' '), asked);
END $$;

-- What was published before is found from now on.
SELECT write_finding(id) FROM asset WHERE state = 'PUBLISHED';

DROP INDEX language_variant_words;
ALTER TABLE language_variant DROP COLUMN words;
