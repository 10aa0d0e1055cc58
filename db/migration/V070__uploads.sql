-- Files on their way in: what has come of each, what it is for, and what became of it.
CREATE TABLE upload (
    id            uuid PRIMARY KEY,
    -- Null for what the service itself takes in.
    owner_id      uuid REFERENCES account,
    name          text        NOT NULL CHECK (name <> '' AND length(name) <= 200),
    declared_type text,
    length        bigint      NOT NULL CHECK (length > 0),

    -- A new rendition of a variant, the next version of a rendition, or neither: then a draft is made of it.
    variant_id    uuid REFERENCES language_variant,
    role          text CHECK (role IN ('ORIGINAL', 'FORMAT', 'CAPTIONS', 'TRANSCRIPT')),
    label         text        NOT NULL DEFAULT '',
    rendition_id  uuid REFERENCES rendition,
    kind          text CHECK (kind IN ('POSTER', 'MODEL', 'FILM', 'REPORT', 'PICTURE', 'PRESENTATION')),
    language      language_tag,
    title         text        NOT NULL DEFAULT '',
    CHECK ((variant_id IS NULL) = (role IS NULL)),
    CHECK (num_nonnulls(variant_id, rendition_id) <= 1),

    -- The bytes that have come, as the store goes on from them.
    size          bigint      NOT NULL DEFAULT 0 CHECK (size BETWEEN 0 AND length),
    digest        text        NOT NULL,
    place         text        NOT NULL,

    state         text        NOT NULL CHECK (state IN
                      ('RECEIVING', 'RECEIVED', 'INSPECTING', 'ACCEPTED', 'REFUSED', 'QUARANTINED')),
    CHECK (state = 'RECEIVING' OR size = length),
    -- Why it was refused or quarantined, or what it waits for.
    problem       text CHECK (problem ~ '^[A-Z_]+$'),
    reasons       text        NOT NULL DEFAULT '[]',
    CHECK (state NOT IN ('REFUSED', 'QUARANTINED') OR problem IS NOT NULL),

    checksum      sha256,
    file_id       uuid REFERENCES file,
    asset_id      uuid REFERENCES asset,
    CHECK (state <> 'ACCEPTED' OR (checksum IS NOT NULL AND file_id IS NOT NULL AND asset_id IS NOT NULL)),

    created_at    timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,

    -- Who writes to it now, until when unless the lease is renewed, and whether somebody else waits for it.
    writer        uuid,
    writes_until  timestamptz,
    asked_to_leave boolean    NOT NULL DEFAULT false,
    CHECK ((writer IS NULL) = (writes_until IS NULL)),
    CHECK (writer IS NULL OR state = 'RECEIVING')
);
-- An editor's uploads, newest first; what of them is unfinished counts against limits.
CREATE INDEX upload_owner ON upload (owner_id, id DESC);
-- What is held back, for administrators to see and count.
CREATE INDEX upload_quarantined ON upload (id DESC) WHERE state = 'QUARANTINED';
-- What has expired: the sweep.
CREATE INDEX upload_expires ON upload (expires_at);

-- An upload moves only forward: what became of it is never undone, except that a quarantined file may be looked at again.
CREATE FUNCTION refuse_move_of_upload() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
        ('RECEIVING', 'RECEIVED'), ('RECEIVED', 'INSPECTING'), ('INSPECTING', 'RECEIVED'), ('INSPECTING', 'ACCEPTED'),
        ('INSPECTING', 'REFUSED'), ('INSPECTING', 'QUARANTINED'), ('QUARANTINED', 'RECEIVED')) THEN
        RAISE EXCEPTION 'an upload does not go from % to %', OLD.state, NEW.state
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'upload_moves';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER upload_moves BEFORE UPDATE OF state ON upload
    FOR EACH ROW EXECUTE FUNCTION refuse_move_of_upload();
