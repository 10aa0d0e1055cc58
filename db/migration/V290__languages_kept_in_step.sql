-- Which languages of an asset say what its source says: the language that was made first.
ALTER TABLE language_variant
    -- When what is written in it last changed.
    ADD text_at      timestamptz,
    -- When an editor last said that it still says what the source says, without changing it.
    ADD confirmed_at timestamptz;
UPDATE language_variant v SET text_at = coalesce(
    (SELECT max(e.at) FROM audit_entry e
     WHERE e.subject_id = v.asset_id AND e.action IN ('asset.described', 'asset.language-added') AND e.detail = v.language),
    (SELECT a.created_at FROM asset a WHERE a.id = v.asset_id));
-- The triggers that wait for the end of the transaction run first.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE language_variant ALTER text_at SET NOT NULL;

CREATE FUNCTION write_text_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR (NEW.title, NEW.summary, NEW.alternative_text) IS DISTINCT FROM
            (OLD.title, OLD.summary, OLD.alternative_text) THEN
        NEW.text_at := NEW.updated_at;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER language_variant_text_at BEFORE INSERT OR UPDATE ON language_variant
    FOR EACH ROW EXECUTE FUNCTION write_text_at();

-- How each language of what is not withdrawn stands. It is outdated when the source has changed after it: its text, or its
-- original, which was replaced.
CREATE VIEW variant_standing AS
SELECT v.asset_id, v.id AS variant_id, v.language,
    CASE
        WHEN v.title = '' OR own.added_at IS NULL OR (a.state = 'PUBLISHED' AND v.state = 'DRAFT') THEN 'BEGUN'
        WHEN a.kind = 'FILM' AND NOT EXISTS (
            SELECT FROM rendition r WHERE r.variant_id = v.id AND r.role = 'CAPTIONS' AND r.removed_at IS NULL)
            THEN 'UNCAPTIONED'
        WHEN v.id <> source.id
            AND greatest(source.text_at, original.replaced_at) > greatest(v.text_at, own.added_at, v.confirmed_at)
            THEN 'OUTDATED'
        ELSE 'COMPLETE'
    END AS standing
FROM asset a
    JOIN language_variant v ON v.asset_id = a.id AND v.language <> 'zxx'
    CROSS JOIN LATERAL (
        SELECT s.id, s.text_at FROM language_variant s WHERE s.asset_id = a.id AND s.language <> 'zxx'
        ORDER BY s.id LIMIT 1) source
    CROSS JOIN LATERAL (
        SELECT max(f.created_at) AS added_at FROM rendition r JOIN file f ON f.rendition_id = r.id
        WHERE r.variant_id = v.id AND r.role = 'ORIGINAL' AND r.removed_at IS NULL) own
    CROSS JOIN LATERAL (
        SELECT max(f.created_at) AS replaced_at FROM rendition r JOIN file f ON f.rendition_id = r.id
        WHERE r.variant_id = source.id AND r.role = 'ORIGINAL' AND r.removed_at IS NULL
          AND (f.number > 1 OR EXISTS (
              SELECT FROM rendition p WHERE p.variant_id = r.variant_id AND p.role = 'ORIGINAL' AND p.removed_at IS NOT NULL))
        ) original
WHERE a.state <> 'WITHDRAWN';

-- The languages that are expected of each kind of asset: those in which something of the kind is published.
CREATE VIEW expected_language AS
SELECT DISTINCT a.kind, v.language FROM asset a
    JOIN language_variant v ON v.asset_id = a.id AND v.state = 'PUBLISHED' AND v.language <> 'zxx'
WHERE a.state = 'PUBLISHED';

-- What was done to assets last, by anybody and by one editor.
CREATE INDEX audit_entry_assets ON audit_entry (id DESC) WHERE action LIKE 'asset.%';
CREATE INDEX audit_entry_assets_by ON audit_entry (account_id, id DESC) WHERE action LIKE 'asset.%';
-- Everything that editors see, last updated first.
CREATE INDEX asset_updated ON asset (updated_at DESC, id DESC);
