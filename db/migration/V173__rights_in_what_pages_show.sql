-- What pages show of a file, and play of it, with its rights written in it; or why there is no such copy. It holds for one
-- terms version and for what was known of the asset when it was made; once that has changed it is outdated, and pages show
-- what it was made from.
CREATE TABLE shown_copy (
    file_id          uuid        NOT NULL REFERENCES file,
    terms_version_id uuid        NOT NULL REFERENCES terms_version,
    -- Of the bytes that it was made from: those of previews of the file, or of its web rendition.
    source           sha256      NOT NULL,
    -- Of what was written, to be compared with what would be written now.
    facts            sha256      NOT NULL,
    checksum         sha256 REFERENCES stored_object,
    obstacle         text CHECK (obstacle ~ '^[A-Z_]+$'),
    outdated         boolean     NOT NULL DEFAULT false,
    made_at          timestamptz NOT NULL,
    -- The copy that a page names in place of a preview.
    PRIMARY KEY (file_id, terms_version_id, source),
    CHECK ((checksum IS NULL) <> (obstacle IS NULL))
);
-- Which files' copies hold given bytes: sweeping.
CREATE INDEX shown_copy_checksum ON shown_copy (checksum);

CREATE TRIGGER shown_copy_changed AFTER INSERT OR UPDATE OR DELETE ON shown_copy
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();

-- What a copy is of its file, and which bytes it was made from; null of copies from before both were kept that are no more.
ALTER TABLE rights_copy_made
    ADD part   text NOT NULL DEFAULT 'FILE' CHECK (part IN ('FILE', 'PREVIEW', 'WEB')),
    ADD source sha256;
UPDATE rights_copy_made m SET source = c.source FROM rights_copy c
WHERE c.checksum = m.checksum AND c.file_id = m.file_id AND c.terms_version_id = m.terms_version_id;

-- From now on no copy of the asset's files says what is true, nor of what is shown of them.
CREATE OR REPLACE FUNCTION outdate_rights_copies(changed uuid) RETURNS void LANGUAGE sql AS $$
    UPDATE rights_copy c SET outdated = true
    FROM file f JOIN rendition r ON r.id = f.rendition_id JOIN language_variant v ON v.id = r.variant_id
    WHERE c.file_id = f.id AND v.asset_id = changed AND NOT c.outdated;
    UPDATE shown_copy c SET outdated = true
    FROM file f JOIN rendition r ON r.id = f.rendition_id JOIN language_variant v ON v.id = r.variant_id
    WHERE c.file_id = f.id AND v.asset_id = changed AND NOT c.outdated
$$;

-- What the public can get or ask for, now or later, and under which terms.
CREATE FUNCTION rights_offered(instant timestamptz) RETURNS TABLE (asset_id uuid, file_id uuid, terms_version_id uuid)
LANGUAGE sql STABLE AS $$
    SELECT a.id, f.id, s.terms_version_id
    FROM asset a
        JOIN language_variant v ON v.asset_id = a.id AND v.state = 'PUBLISHED'
        JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
        JOIN file f ON f.rendition_id = r.id
        JOIN terms_assignment s ON s.asset_id = a.id AND (s.ends_at IS NULL OR s.ends_at > instant)
            AND (s.rendition_id = r.id OR (s.rendition_id IS NULL AND NOT EXISTS (
                SELECT 1 FROM terms_assignment o
                WHERE o.asset_id = a.id AND o.rendition_id = r.id AND o.begins_at <= instant)))
    WHERE a.state = 'PUBLISHED' AND a.offered && tstzrange(instant, NULL)
      AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number)
$$;

-- Which files are to carry their rights, and under which terms: those, so that each copy is made before its moment, and what
-- is granted.
CREATE OR REPLACE FUNCTION rights_wanted(instant timestamptz)
RETURNS TABLE (asset_id uuid, file_id uuid, terms_version_id uuid) LANGUAGE sql STABLE AS $$
    SELECT w.asset_id, w.file_id, w.terms_version_id FROM rights_offered(instant) w
    WHERE NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = w.file_id)
    UNION
    SELECT v.asset_id, f.id, gf.terms_version_id
    FROM access_grant g
        JOIN access_grant_file gf ON gf.grant_id = g.id
        JOIN file f ON f.id = gf.file_id
        JOIN rendition r ON r.id = f.rendition_id
        JOIN language_variant v ON v.id = r.variant_id
    WHERE g.revoked_at IS NULL AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id)
$$;

-- What is to carry its rights of that which pages show and play: as much of it as anyone may see.
CREATE FUNCTION shown_wanted(instant timestamptz)
RETURNS TABLE (asset_id uuid, file_id uuid, terms_version_id uuid, part text, source sha256, media_type text)
LANGUAGE sql STABLE AS $$
    SELECT w.asset_id, w.file_id, w.terms_version_id, 'PREVIEW', p.checksum, p.media_type
    FROM rights_offered(instant) w
        JOIN terms_version t ON t.id = w.terms_version_id
        JOIN preview p ON p.file_id = w.file_id
    WHERE t.access <> 'ON_REQUEST' OR (p.part = 'PAGE' AND p.page = 1)
    UNION
    SELECT w.asset_id, w.file_id, w.terms_version_id, 'WEB', d.checksum, d.media_type
    FROM rights_offered(instant) w
        JOIN terms_version t ON t.id = w.terms_version_id
        JOIN derivative d ON d.file_id = w.file_id AND d.purpose = 'WEB'
    WHERE t.access <> 'ON_REQUEST'
$$;

-- Stored bytes may be what is shown of a file, with its rights.
CREATE OR REPLACE VIEW object_use AS
    SELECT checksum, id AS file_id, 'FILE' AS part FROM file
    UNION SELECT checksum, file_id, 'PREVIEW' FROM preview
    UNION SELECT checksum, file_id, 'DERIVATIVE' FROM derivative
    UNION SELECT checksum, file_id, 'RIGHTS' FROM rights_copy WHERE checksum IS NOT NULL
    UNION SELECT checksum, file_id, 'RIGHTS' FROM shown_copy WHERE checksum IS NOT NULL;

-- What is public already gets its copies.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'write-rights', id::text, now(), false, 1 FROM asset WHERE state = 'PUBLISHED'
ON CONFLICT DO NOTHING;
