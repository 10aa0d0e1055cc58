-- Themes, which say what assets are about, and collections, which editors put together in an order of their own.
CREATE TABLE curation (
    id           uuid PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('THEME', 'COLLECTION')),
    code         slug        NOT NULL,
    -- Among those of its kind.
    position     integer     NOT NULL,
    published_at timestamptz,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    revision     bigint      NOT NULL CHECK (revision > 0),
    UNIQUE (kind, code)
);
CREATE TABLE curation_text (
    curation_id uuid         NOT NULL REFERENCES curation ON DELETE CASCADE,
    language    language_tag NOT NULL,
    name        text         NOT NULL CHECK (name <> '' AND length(name) <= 100),
    description text         NOT NULL DEFAULT '' CHECK (length(description) <= 1000),
    PRIMARY KEY (curation_id, language)
);
CREATE TABLE curation_asset (
    curation_id uuid    NOT NULL REFERENCES curation ON DELETE CASCADE,
    asset_id    uuid    NOT NULL REFERENCES asset,
    position    integer NOT NULL,
    PRIMARY KEY (curation_id, asset_id)
);
-- The themes and collections of an asset.
CREATE INDEX curation_asset_asset ON curation_asset (asset_id);

INSERT INTO curation (id, kind, code, position, published_at, created_at, updated_at, revision)
SELECT id, 'THEME', code, row_number() OVER (ORDER BY code), created_at, created_at, created_at, 1 FROM theme;
INSERT INTO curation_text (curation_id, language, name) SELECT theme_id, language, name FROM theme_name;
INSERT INTO curation_asset (curation_id, asset_id, position)
SELECT theme_id, asset_id, row_number() OVER (PARTITION BY theme_id ORDER BY asset_id) FROM asset_theme;
DROP TABLE asset_theme, theme_name, theme;

-- The codes of the published themes, or collections, that have an asset.
CREATE FUNCTION curated(asset uuid, wanted text) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY(SELECT c.code::text FROM curation_asset o JOIN curation c ON c.id = o.curation_id
                 WHERE o.asset_id = asset AND c.kind = wanted AND c.published_at IS NOT NULL ORDER BY 1)
$$;

ALTER TABLE finding ADD collections text[] NOT NULL DEFAULT '{}';
CREATE OR REPLACE FUNCTION write_finding(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
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
    INSERT INTO finding AS old (asset_id, kind, offered, languages, terms, access, themes, collections, year, published_at, updated_at,
        title, heads, words)
    SELECT changed, shown.kind, shown.offered,
        (SELECT array_agg(v.language::text ORDER BY v.language) FROM language_variant v
         WHERE v.asset_id = changed AND v.state = 'PUBLISHED'),
        version.code, version.access,
        curated(changed, 'THEME'), curated(changed, 'COLLECTION'),
        extract(year FROM shown.published_at AT TIME ZONE 'UTC'), shown.published_at, shown.updated_at,
        (SELECT finding_words(v.title) FROM language_variant v WHERE v.asset_id = changed AND v.state = 'PUBLISHED'
         ORDER BY array_position('{nb,nn,en}', v.language::text), v.id LIMIT 1),
        titled, titled || inside
    ON CONFLICT (asset_id) DO UPDATE SET kind = excluded.kind, offered = excluded.offered, languages = excluded.languages,
        terms = excluded.terms, access = excluded.access, themes = excluded.themes, collections = excluded.collections, year = excluded.year,
        published_at = excluded.published_at, updated_at = excluded.updated_at, title = excluded.title,
        heads = excluded.heads, words = excluded.words
    WHERE (old.kind, old.offered, old.languages, old.terms, old.access, old.themes, old.collections, old.year, old.published_at,
            old.updated_at, old.title, old.heads, old.words)
        IS DISTINCT FROM (excluded.kind, excluded.offered, excluded.languages, excluded.terms, excluded.access,
            excluded.themes, excluded.collections, excluded.year, excluded.published_at, excluded.updated_at, excluded.title, excluded.heads,
            excluded.words);
END $$;

CREATE OR REPLACE FUNCTION write_finding_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    row     jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
    changed text;
    written text := coalesce(current_setting('opphav.found', true), '');
BEGIN
    changed := CASE TG_TABLE_NAME
        WHEN 'asset' THEN row ->> 'id'
        WHEN 'language_variant' THEN row ->> 'asset_id'
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

DROP FUNCTION finding_of(tsquery, timestamptz);
CREATE FUNCTION finding_of(asked tsquery, instant timestamptz) RETURNS TABLE (asset_id uuid, kind text, languages text[],
    terms text, themes text[], collections text[], year integer, updated_at timestamptz, title text, rank real)
LANGUAGE sql STABLE ROWS 500 SET enable_seqscan = off AS $$
    SELECT asset_id, kind, languages, terms, themes, collections, year, updated_at, title, ts_rank('{0.1,0.2,0.4,1}', heads, asked)
    FROM finding WHERE words @@ asked AND offered @> instant
$$;

-- What is found by themes and collections changes with them; what stands inside of assets need not be read again for it.
CREATE FUNCTION write_curations_found() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    row     jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
    changed uuid[] := CASE TG_TABLE_NAME
        WHEN 'curation' THEN ARRAY(SELECT asset_id FROM curation_asset WHERE curation_id = (row ->> 'id')::uuid)
        ELSE ARRAY[(row ->> 'asset_id')::uuid] END;
BEGIN
    UPDATE finding SET themes = curated(asset_id, 'THEME'), collections = curated(asset_id, 'COLLECTION')
    WHERE asset_id = ANY (changed);
    RETURN NULL;
END $$;
CREATE TRIGGER curation_found AFTER UPDATE OF code, published_at ON curation
    FOR EACH ROW EXECUTE FUNCTION write_curations_found();
CREATE TRIGGER curation_asset_found AFTER INSERT OR DELETE ON curation_asset
    FOR EACH ROW EXECUTE FUNCTION write_curations_found();
-- Counts of the catalogue are remembered until it changes.
CREATE TRIGGER curation_changed AFTER INSERT OR UPDATE OR DELETE ON curation
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();
CREATE TRIGGER curation_asset_changed AFTER INSERT OR UPDATE OR DELETE ON curation_asset
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();
