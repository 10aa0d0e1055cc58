-- Relevance by where words stand, which an index knows, instead of by reading all that matches: a broad search read half of
-- the catalogue to rank it.

-- Which languages an asset is published in, its themes and its collections, as one number for each set of them: counting
-- numbers is quick, and there are few sets.
CREATE TABLE finding_set (
    id      integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    members text[] NOT NULL UNIQUE
);
CREATE FUNCTION finding_set_of(sought text[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    known integer := (SELECT id FROM finding_set WHERE members = sought);
BEGIN
    IF known IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('finding', 0));
        INSERT INTO finding_set (members) VALUES (sought) ON CONFLICT DO NOTHING;
        SELECT id INTO known FROM finding_set WHERE members = sought;
    END IF;
    RETURN known;
END $$;

-- Rows are narrow, and what is looked at in many of them at once stands in them.
ALTER TABLE finding ADD titles tsvector NOT NULL DEFAULT '', ADD language_set integer, ADD theme_set integer,
    ADD collection_set integer;
ALTER TABLE finding ALTER titles SET STORAGE MAIN, ALTER titles DROP DEFAULT;
ALTER TABLE finding SET (toast_tuple_target = 256);

CREATE FUNCTION write_finding_sets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.language_set := finding_set_of(NEW.languages);
    NEW.theme_set := finding_set_of(NEW.themes);
    NEW.collection_set := finding_set_of(NEW.collections);
    RETURN NEW;
END $$;
CREATE TRIGGER finding_sets BEFORE INSERT OR UPDATE ON finding FOR EACH ROW EXECUTE FUNCTION write_finding_sets();

-- All that stands inside the files of an asset that anybody may have now: the words of each page as they were read, up to some
-- 400,000 characters of a file.
CREATE OR REPLACE FUNCTION finding_inside(asset uuid, instant timestamptz) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN array_to_tsvector(coalesce((
        SELECT array_agg(DISTINCT w.lexeme) FROM (
            SELECT f.id FROM language_variant v
                JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
                JOIN file f ON f.rendition_id = r.id
            WHERE v.asset_id = asset AND v.state = 'PUBLISHED'
              AND (SELECT t.access FROM terms_version t WHERE t.id = terms_at(asset, r.id, instant)) <> 'ON_REQUEST'
              AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number)
              AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id)) f
            CROSS JOIN LATERAL (
                SELECT t.words FROM (
                    SELECT words, sum(length(body)) OVER (ORDER BY number) - length(body) AS before
                    FROM file_text WHERE file_id = f.id) t
                WHERE t.before < 400000
                UNION ALL SELECT words FROM caption_cue WHERE file_id = f.id) t
            CROSS JOIN LATERAL unnest(t.words) w), '{}'));
EXCEPTION WHEN program_limit_exceeded THEN
    -- More different words than one asset can be found by; its titles and summaries still find it.
    RETURN '';
END $$;

CREATE OR REPLACE FUNCTION write_finding(changed uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    shown     asset%ROWTYPE;
    version   record;
    variant   language_variant%ROWTYPE;
    named     tsvector := '';
    titled    tsvector := '';
    inside    tsvector;
    unknown   text[];
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
        named := named || finding_vector(variant.language, variant.title);
        titled := titled || finding_vector(variant.language, variant.summary);
    END LOOP;
    titled := strip(named || titled);
    inside := finding_inside(changed, greatest(now(), shown.updated_at));
    SELECT array_agg(DISTINCT s.word ORDER BY s.word) INTO unknown
    FROM language_variant v, string_to_table(finding_words(v.title || ' ' || v.summary), ' ') s (word)
    WHERE v.asset_id = changed AND v.state = 'PUBLISHED' AND length(s.word) BETWEEN 3 AND 60
      AND NOT EXISTS (SELECT 1 FROM finding_word w WHERE w.word = s.word);
    IF unknown IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('finding', 0));
        INSERT INTO finding_word (word, plain) SELECT word, unaccent(word) FROM unnest(unknown) word ON CONFLICT DO NOTHING;
    END IF;
    INSERT INTO finding AS old (asset_id, kind, offered, languages, terms, access, themes, collections, year, published_at,
        updated_at, title, titles, heads, words)
    SELECT changed, shown.kind, shown.offered,
        (SELECT array_agg(v.language::text ORDER BY v.language) FROM language_variant v
         WHERE v.asset_id = changed AND v.state = 'PUBLISHED'),
        version.code, version.access, curated(changed, 'THEME'), curated(changed, 'COLLECTION'),
        extract(year FROM shown.published_at AT TIME ZONE 'UTC'), shown.published_at, shown.updated_at,
        (SELECT finding_words(v.title) FROM language_variant v WHERE v.asset_id = changed AND v.state = 'PUBLISHED'
         ORDER BY array_position('{nb,nn,en}', v.language::text), v.id LIMIT 1),
        strip(named), titled, titled || inside
    ON CONFLICT (asset_id) DO UPDATE SET kind = excluded.kind, offered = excluded.offered, languages = excluded.languages,
        terms = excluded.terms, access = excluded.access, themes = excluded.themes, collections = excluded.collections,
        year = excluded.year, published_at = excluded.published_at, updated_at = excluded.updated_at, title = excluded.title,
        titles = excluded.titles, heads = excluded.heads, words = excluded.words
    WHERE (old.kind, old.offered, old.languages, old.terms, old.access, old.themes, old.collections, old.year,
            old.published_at, old.updated_at, old.title, old.titles, old.heads, old.words)
        IS DISTINCT FROM (excluded.kind, excluded.offered, excluded.languages, excluded.terms, excluded.access,
            excluded.themes, excluded.collections, excluded.year, excluded.published_at, excluded.updated_at, excluded.title,
            excluded.titles, excluded.heads, excluded.words);
END $$;

SELECT write_finding(id) FROM asset WHERE state = 'PUBLISHED';
ALTER TABLE finding ALTER language_set SET NOT NULL, ALTER theme_set SET NOT NULL, ALTER collection_set SET NOT NULL;
CREATE INDEX finding_titled ON finding USING gin (titles);
CREATE INDEX finding_headed ON finding USING gin (heads);
-- What is remembered of searches is old now.
CREATE TRIGGER finding_changes_catalogue AFTER INSERT OR UPDATE OR DELETE ON finding
    FOR EACH ROW EXECUTE FUNCTION notify_catalogue_changed();

-- Words as a query, in whichever language: each has to stand there, or begin a word that does if beginnings do. What is a stop
-- word in any of them need not, unless there is nothing else. A group that is separated by | asks for one of its words.
DROP FUNCTION finding_of;
DROP FUNCTION finding_query;
CREATE FUNCTION finding_query(asked text, beginnings boolean) RETURNS tsquery LANGUAGE plpgsql STABLE
SET client_min_messages = warning AS $$
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
                -- What is taken for several words (like 1e5x) need not stand side by side: places are not kept.
                one := regexp_replace(CAST(to_tsquery(each, quote_literal(alike) || CASE WHEN beginnings THEN ':*' ELSE '' END) AS text),
                    '<(-|[0-9]+)>', '&', 'g')::tsquery;
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

-- Whether the filters keep an asset; each has its values with commas between them, and an empty one keeps everything.
CREATE FUNCTION finding_has(value text, kept text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT kept = '' OR coalesce(value = ANY (string_to_array(kept, ',')), false)
$$;
CREATE FUNCTION finding_has_any(held text[], kept text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT kept = '' OR held && string_to_array(kept, ',')
$$;

-- The next of what a query finds at an instant, behind a place in the order. Ranks: 3 all its words stand whole in titles,
-- 2 they begin words there, 1 they stand in titles and summaries, 0 inside too; among equals the last updated first. The planner
-- knows nothing of what it costs to read long lists of words, so it is told to ask the indexes of words.
CREATE FUNCTION finding_page(asked tsquery, whole tsquery, instant timestamptz, kinds text, spoken text, codes text, about text,
    chosen text, years text, sort text, from_rank integer, from_at timestamptz, from_id uuid, from_title text, wanted integer)
RETURNS TABLE (asset_id uuid, title text, rank integer, updated_at timestamptz)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    more integer := wanted;
    got  integer;
BEGIN
    IF sort = 'TITLE' THEN
        RETURN QUERY SELECT n.asset_id, n.title::text, CASE WHEN n.heads @@ asked THEN 1 ELSE 0 END, n.updated_at FROM (
            SELECT f.asset_id, f.title, f.updated_at, f.heads FROM finding f
            WHERE f.words @@ asked AND f.offered @> instant
              AND finding_has(f.kind, kinds) AND finding_has_any(f.languages, spoken) AND finding_has(f.terms, codes)
              AND finding_has_any(f.themes, about) AND finding_has_any(f.collections, chosen)
              AND finding_has(f.year::text, years)
              AND (from_title IS NULL OR (f.title, f.asset_id) > (from_title COLLATE "nb-x-icu", from_id))
            ORDER BY f.title, f.asset_id LIMIT wanted) n
            ORDER BY n.title, n.asset_id;
        RETURN;
    ELSIF sort = 'NEWEST' THEN
        RETURN QUERY SELECT n.asset_id, n.title::text, CASE WHEN n.heads @@ asked THEN 1 ELSE 0 END, n.updated_at FROM (
            SELECT f.asset_id, f.title, f.updated_at, f.heads FROM finding f
            WHERE f.words @@ asked AND f.offered @> instant
              AND finding_has(f.kind, kinds) AND finding_has_any(f.languages, spoken) AND finding_has(f.terms, codes)
              AND finding_has_any(f.themes, about) AND finding_has_any(f.collections, chosen)
              AND finding_has(f.year::text, years)
              AND (f.updated_at, f.asset_id) < (from_at, from_id)
            ORDER BY f.updated_at DESC, f.asset_id DESC LIMIT wanted) n
            ORDER BY n.updated_at DESC, n.asset_id DESC;
        RETURN;
    END IF;
    IF from_rank >= 2 THEN
        RETURN QUERY SELECT f.asset_id, f.title::text, r.rank, f.updated_at
            FROM finding f CROSS JOIN LATERAL (SELECT CASE WHEN f.titles @@ whole THEN 3 ELSE 2 END AS rank) r
            WHERE f.titles @@ asked AND f.offered @> instant
              AND finding_has(f.kind, kinds) AND finding_has_any(f.languages, spoken) AND finding_has(f.terms, codes)
              AND finding_has_any(f.themes, about) AND finding_has_any(f.collections, chosen)
              AND finding_has(f.year::text, years)
              AND (r.rank, f.updated_at, f.asset_id) < (from_rank, from_at, from_id)
            ORDER BY r.rank DESC, f.updated_at DESC, f.asset_id DESC LIMIT more;
        GET DIAGNOSTICS got = ROW_COUNT;
        more := more - got;
    END IF;
    IF more > 0 AND from_rank >= 1 THEN
        RETURN QUERY SELECT f.asset_id, f.title::text, 1, f.updated_at FROM finding f
            WHERE f.heads @@ asked AND NOT f.titles @@ asked AND f.offered @> instant
              AND finding_has(f.kind, kinds) AND finding_has_any(f.languages, spoken) AND finding_has(f.terms, codes)
              AND finding_has_any(f.themes, about) AND finding_has_any(f.collections, chosen)
              AND finding_has(f.year::text, years)
              AND (1, f.updated_at, f.asset_id) < (from_rank, from_at, from_id)
            ORDER BY f.updated_at DESC, f.asset_id DESC LIMIT more;
        GET DIAGNOSTICS got = ROW_COUNT;
        more := more - got;
    END IF;
    IF more > 0 THEN
        RETURN QUERY SELECT f.asset_id, f.title::text, 0, f.updated_at FROM finding f
            WHERE f.words @@ asked AND f.offered @> instant
              AND finding_has(f.kind, kinds) AND finding_has_any(f.languages, spoken) AND finding_has(f.terms, codes)
              AND finding_has_any(f.themes, about) AND finding_has_any(f.collections, chosen)
              AND finding_has(f.year::text, years)
              AND (0, f.updated_at, f.asset_id) < (from_rank, from_at, from_id)
              AND f.asset_id NOT IN (SELECT h.asset_id FROM finding h WHERE h.heads @@ asked)
            ORDER BY f.updated_at DESC, f.asset_id DESC LIMIT more;
    END IF;
END $$;

-- How many assets a query finds at an instant, or how many there are where it is null: of each value of a filter as the other
-- filters keep them, and in all.
CREATE FUNCTION finding_counts(asked tsquery, instant timestamptz, kinds text, spoken text, codes text, about text, chosen text,
    years text)
RETURNS TABLE (what text, value text, assets bigint)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET enable_indexscan = off SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY WITH found AS MATERIALIZED (
        SELECT f.kind, f.terms, f.year, f.language_set, f.theme_set, f.collection_set, finding_has(f.kind, kinds) AS k,
            finding_has_any(f.languages, spoken) AS l, finding_has(f.terms, codes) AS t, finding_has_any(f.themes, about) AS h,
            finding_has_any(f.collections, chosen) AS c, finding_has(f.year::text, years) AS y
        FROM finding f WHERE (asked IS NULL OR f.words @@ asked) AND f.offered @> instant)
    SELECT 'kind', f.kind, count(*) FROM found f WHERE l AND t AND h AND c AND y GROUP BY f.kind
    UNION ALL SELECT 'terms', f.terms, count(*) FROM found f
    WHERE k AND l AND h AND c AND y AND f.terms IS NOT NULL GROUP BY f.terms
    UNION ALL SELECT 'year', CAST(f.year AS text), count(*) FROM found f WHERE k AND l AND t AND h AND c GROUP BY f.year
    UNION ALL SELECT s.what, m, CAST(sum(s.n) AS bigint) FROM (
        SELECT 'language' AS what, f.language_set AS id, count(*) AS n FROM found f WHERE k AND t AND h AND c AND y GROUP BY 2
        UNION ALL SELECT 'theme', f.theme_set, count(*) FROM found f WHERE k AND l AND t AND c AND y GROUP BY 2
        UNION ALL SELECT 'collection', f.collection_set, count(*) FROM found f WHERE k AND l AND t AND h AND y GROUP BY 2) s
        JOIN finding_set USING (id), unnest(members) m GROUP BY s.what, m
    UNION ALL SELECT 'total', NULL, count(*) FROM found f WHERE k AND l AND t AND h AND c AND y;
END $$;
