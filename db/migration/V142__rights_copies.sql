-- What goes out in place of a file, with its rights written in it; or why there is no such copy. It holds for one terms
-- version and for what was known of the asset when it was made; once that has changed it is outdated, and goes out no more.
CREATE TABLE rights_copy (
    file_id          uuid        NOT NULL REFERENCES file,
    terms_version_id uuid        NOT NULL REFERENCES terms_version,
    -- Of what was written, to be compared with what would be written now.
    facts            sha256      NOT NULL,
    -- Of the bytes that it was made from: the file's own, or those of its public derivative.
    source           sha256      NOT NULL,
    checksum         sha256 REFERENCES stored_object,
    size             bigint CHECK (size > 0),
    obstacle         text CHECK (obstacle ~ '^[A-Z_]+$'),
    -- Whom the file named before, beside whom its rights now stand.
    former           text        NOT NULL DEFAULT '' CHECK (length(former) <= 500),
    -- Whether what the file said in XMP could not be read, and gave way.
    replaced         boolean     NOT NULL DEFAULT false,
    outdated         boolean     NOT NULL DEFAULT false,
    made_at          timestamptz NOT NULL,
    PRIMARY KEY (file_id, terms_version_id),
    CHECK ((checksum IS NULL) = (size IS NULL)),
    CHECK ((checksum IS NULL) <> (obstacle IS NULL))
);
-- Which files' copies hold given bytes: sweeping.
CREATE INDEX rights_copy_checksum ON rights_copy (checksum);

-- Every copy there has been, so that one from long ago is still known. It names no bytes that are kept.
CREATE TABLE rights_copy_made (
    checksum         sha256      NOT NULL,
    file_id          uuid        NOT NULL REFERENCES file,
    terms_version_id uuid        NOT NULL REFERENCES terms_version,
    made_at          timestamptz NOT NULL,
    -- What a file from somewhere else is: checking a file.
    PRIMARY KEY (checksum, file_id, terms_version_id)
);

-- What is to carry its rights, and under which terms: what the public can get or ask for, and what is granted.
CREATE VIEW rights_wanted AS
    SELECT a.id AS asset_id, f.id AS file_id, a.terms_version_id
    FROM asset a
        JOIN language_variant v ON v.asset_id = a.id AND v.state = 'PUBLISHED'
        JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
        JOIN file f ON f.rendition_id = r.id
    WHERE a.state = 'PUBLISHED'
      AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number)
      AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id)
    UNION
    SELECT v.asset_id, f.id, g.terms_version_id
    FROM access_grant g
        JOIN access_grant_file gf ON gf.grant_id = g.id
        JOIN file f ON f.id = gf.file_id
        JOIN rendition r ON r.id = f.rendition_id
        JOIN language_variant v ON v.id = r.variant_id
    WHERE g.revoked_at IS NULL AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id);
-- Which grants a file is in.
CREATE INDEX access_grant_file_file ON access_grant_file (file_id);

-- From now on no copy of the asset's files says what is true.
CREATE FUNCTION outdate_rights_copies(changed uuid) RETURNS void LANGUAGE sql AS $$
    UPDATE rights_copy c SET outdated = true
    FROM file f JOIN rendition r ON r.id = f.rendition_id JOIN language_variant v ON v.id = r.variant_id
    WHERE c.file_id = f.id AND v.asset_id = changed AND NOT c.outdated
$$;

CREATE FUNCTION outdate_rights_copies_of_asset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM outdate_rights_copies(NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER asset_rights_changed AFTER UPDATE ON asset FOR EACH ROW
    WHEN ((OLD.slug, OLD.rights_holder, OLD.contact, OLD.published_at)
        IS DISTINCT FROM (NEW.slug, NEW.rights_holder, NEW.contact, NEW.published_at))
    EXECUTE FUNCTION outdate_rights_copies_of_asset();

CREATE FUNCTION outdate_rights_copies_of_variant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM outdate_rights_copies(NEW.asset_id);
    RETURN NULL;
END $$;
CREATE TRIGGER language_variant_rights_changed AFTER UPDATE ON language_variant FOR EACH ROW
    WHEN ((OLD.title, OLD.state) IS DISTINCT FROM (NEW.title, NEW.state))
    EXECUTE FUNCTION outdate_rights_copies_of_variant();

-- A copy was made from other bytes than those that now take the file's place.
CREATE FUNCTION outdate_rights_copies_of_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE rights_copy SET outdated = true WHERE file_id = NEW.file_id AND source <> NEW.checksum AND NOT outdated;
    RETURN NULL;
END $$;
CREATE TRIGGER derivative_rights_changed AFTER INSERT OR UPDATE ON derivative FOR EACH ROW
    WHEN (NEW.purpose = 'PUBLIC') EXECUTE FUNCTION outdate_rights_copies_of_file();

CREATE TRIGGER rights_copy_changed AFTER INSERT OR UPDATE OR DELETE ON rights_copy
    FOR EACH STATEMENT EXECUTE FUNCTION notify_catalogue_changed();

-- Stored bytes may be a file's copy with its rights.
CREATE OR REPLACE VIEW object_use AS
    SELECT checksum, id AS file_id, 'FILE' AS part FROM file
    UNION SELECT checksum, file_id, 'PREVIEW' FROM preview
    UNION SELECT checksum, file_id, 'DERIVATIVE' FROM derivative
    UNION SELECT checksum, file_id, 'RIGHTS' FROM rights_copy WHERE checksum IS NOT NULL;

-- What is public already gets its copies.
INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
SELECT 'write-rights', id::text, now(), false, 1 FROM asset WHERE state = 'PUBLISHED';
