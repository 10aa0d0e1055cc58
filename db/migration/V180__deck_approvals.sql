-- That a version of a file of a presentation may be sent to those who ask for it: who says so, and until when. One version
-- of a rendition at a time; one that was replaced by a newer approval can still be recalled from those who hold it.
CREATE TABLE deck_approval (
    id            uuid PRIMARY KEY,
    rendition_id  uuid        NOT NULL REFERENCES rendition,
    file_id       uuid        NOT NULL REFERENCES file,
    approved_at   timestamptz NOT NULL,
    -- Null where the service did, for the sample catalogue and for what was published before approvals came.
    approved_by   uuid REFERENCES account,
    -- Null if until further notice.
    expires_at    timestamptz,
    -- Whether copies that are sent get a last slide with the credit and the terms.
    credit_slide  boolean     NOT NULL,
    superseded_at timestamptz,
    superseded_by uuid REFERENCES deck_approval DEFERRABLE INITIALLY DEFERRED,
    recalled_at   timestamptz,
    recalled_by   uuid REFERENCES account,
    recall_reason text        NOT NULL DEFAULT '' CHECK (length(recall_reason) <= 1000),
    CONSTRAINT deck_approval_ends_after_its_beginning CHECK (expires_at > approved_at),
    CONSTRAINT deck_approval_superseded CHECK ((superseded_at IS NULL) = (superseded_by IS NULL)),
    CONSTRAINT deck_approval_recalled
        CHECK ((recalled_at IS NULL) = (recall_reason = '') AND (recalled_at IS NOT NULL OR recalled_by IS NULL))
);
-- One version of a rendition at a time; also finds what may be sent.
CREATE UNIQUE INDEX deck_approval_one_at_a_time ON deck_approval (rendition_id)
    WHERE superseded_at IS NULL AND recalled_at IS NULL;
-- How a version stands, and the history of a rendition.
CREATE INDEX deck_approval_file ON deck_approval (file_id, id DESC);
CREATE INDEX deck_approval_rendition ON deck_approval (rendition_id, id DESC);

-- Only versions of what a presentation offers are approved, and never an older one in place of a newer.
CREATE FUNCTION refuse_unfit_deck_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.superseded_at IS NOT NULL OR NEW.recalled_at IS NOT NULL THEN
        RAISE EXCEPTION 'approval % has ended before it begins', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'deck_approval_begins_standing';
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM file f JOIN rendition r ON r.id = f.rendition_id
            JOIN language_variant v ON v.id = r.variant_id
            JOIN asset a ON a.id = v.asset_id
        WHERE f.id = NEW.file_id AND r.id = NEW.rendition_id AND r.removed_at IS NULL AND a.kind = 'PRESENTATION') THEN
        RAISE EXCEPTION 'file % is not offered by a presentation', NEW.file_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'deck_approval_of_presentation';
    END IF;
    IF EXISTS (
        SELECT 1 FROM deck_approval o JOIN file was ON was.id = o.file_id JOIN file f ON f.id = NEW.file_id
        WHERE o.superseded_by = NEW.id AND was.number > f.number) THEN
        RAISE EXCEPTION 'a newer version than % is approved', NEW.file_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'deck_approval_of_newest';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER deck_approval_fit BEFORE INSERT ON deck_approval
    FOR EACH ROW EXECUTE FUNCTION refuse_unfit_deck_approval();

-- What was approved never changes; it ends once in each way.
CREATE FUNCTION refuse_change_of_deck_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE'
        AND (OLD.id, OLD.rendition_id, OLD.file_id, OLD.approved_at, OLD.approved_by, OLD.expires_at, OLD.credit_slide)
            IS NOT DISTINCT FROM
            (NEW.id, NEW.rendition_id, NEW.file_id, NEW.approved_at, NEW.approved_by, NEW.expires_at, NEW.credit_slide)
        AND (OLD.superseded_at IS NULL
            OR (OLD.superseded_at, OLD.superseded_by) IS NOT DISTINCT FROM (NEW.superseded_at, NEW.superseded_by))
        AND (OLD.recalled_at IS NULL
            OR (OLD.recalled_at, OLD.recalled_by, OLD.recall_reason)
                IS NOT DISTINCT FROM (NEW.recalled_at, NEW.recalled_by, NEW.recall_reason)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'approval % cannot be changed', OLD.id
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'deck_approval_immutable';
END $$;
CREATE TRIGGER deck_approval_immutable BEFORE UPDATE OR DELETE ON deck_approval
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_deck_approval();

-- What could be sent so far goes on, as it was: without a slide.
INSERT INTO deck_approval (id, rendition_id, file_id, approved_at, credit_slide)
SELECT uuidv7(), r.id, f.id, now(), false
FROM asset a
    JOIN language_variant v ON v.asset_id = a.id AND v.state = 'PUBLISHED'
    JOIN rendition r ON r.variant_id = v.id AND r.removed_at IS NULL
    JOIN file f ON f.rendition_id = r.id
    JOIN terms_version t ON t.id = terms_at(a.id, r.id, now()) AND t.access = 'ON_REQUEST'
WHERE a.kind = 'PRESENTATION' AND a.state = 'PUBLISHED'
  AND NOT EXISTS (SELECT 1 FROM file n WHERE n.rendition_id = r.id AND n.number > f.number);
