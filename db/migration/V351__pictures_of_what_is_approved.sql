-- Which version's picture the public sees of a presentation that is handed out on request follows from what is approved.
CREATE TRIGGER deck_approval_changed AFTER INSERT OR UPDATE OR DELETE ON deck_approval
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();

-- What is to carry its rights of that which pages show and play: as much of it as anyone may see, and of an approved
-- presentation its first page though a newer version waits for approval.
CREATE OR REPLACE FUNCTION shown_wanted(instant timestamptz)
RETURNS TABLE (asset_id uuid, file_id uuid, terms_version_id uuid, part text, source sha256, media_type text)
LANGUAGE sql STABLE AS $$
    SELECT w.asset_id, w.file_id, w.terms_version_id, 'PREVIEW', p.checksum, p.media_type
    FROM rights_offered(instant) w
        JOIN terms_version t ON t.id = w.terms_version_id
        JOIN preview p ON p.file_id = w.file_id
    WHERE t.access <> 'ON_REQUEST' OR (p.part = 'PAGE' AND p.page = 1)
    UNION
    SELECT w.asset_id, d.file_id, w.terms_version_id, 'PREVIEW', p.checksum, p.media_type
    FROM rights_offered(instant) w
        JOIN terms_version t ON t.id = w.terms_version_id AND t.access = 'ON_REQUEST'
        JOIN file f ON f.id = w.file_id
        JOIN deck_approval d ON d.rendition_id = f.rendition_id AND d.superseded_at IS NULL AND d.recalled_at IS NULL
        JOIN preview p ON p.file_id = d.file_id AND p.part = 'PAGE' AND p.page = 1
    UNION
    SELECT w.asset_id, w.file_id, w.terms_version_id, 'WEB', d.checksum, d.media_type
    FROM rights_offered(instant) w
        JOIN terms_version t ON t.id = w.terms_version_id
        JOIN derivative d ON d.file_id = w.file_id AND d.purpose = 'WEB'
    WHERE t.access <> 'ON_REQUEST'
$$;
