-- Comparing an asset for equality within an exclusion constraint; it comes with PostgreSQL.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Which terms apply to an asset, or to one rendition of it, from when until when.
CREATE TABLE terms_assignment (
    id               uuid PRIMARY KEY,
    asset_id         uuid        NOT NULL REFERENCES asset,
    -- Null for all renditions that have no terms of their own.
    rendition_id     uuid REFERENCES rendition,
    terms_version_id uuid        NOT NULL REFERENCES terms_version,
    begins_at        timestamptz NOT NULL,
    ends_at          timestamptz,
    created_at       timestamptz NOT NULL,
    created_by       uuid REFERENCES account,
    CONSTRAINT terms_assignment_ends_after_its_beginning CHECK (ends_at > begins_at),
    -- One at a time. It also finds those of an asset.
    CONSTRAINT terms_assignment_one_at_a_time EXCLUDE USING gist (
        asset_id WITH =,
        coalesce(rendition_id, '00000000-0000-0000-0000-000000000000') WITH =,
        tstzrange(begins_at, ends_at) WITH &&)
);
-- The next instant at which terms begin or end: how long what is remembered of the catalogue holds.
CREATE INDEX terms_assignment_begins ON terms_assignment (begins_at);
CREATE INDEX terms_assignment_ends ON terms_assignment (ends_at) WHERE ends_at IS NOT NULL;
-- Where a terms version applies.
CREATE INDEX terms_assignment_terms ON terms_assignment (terms_version_id);
-- Those of an asset in their order.
CREATE INDEX terms_assignment_asset ON terms_assignment (asset_id, begins_at);

-- That somebody who is depicted agreed; public pages tell nothing of it.
CREATE TABLE consent (
    id         uuid PRIMARY KEY,
    asset_id   uuid        NOT NULL REFERENCES asset,
    note       text        NOT NULL CHECK (note <> '' AND length(note) <= 1000),
    given_on   date        NOT NULL,
    -- Null if it holds for ever.
    expires_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES account
);
-- Those of an asset in their order.
CREATE INDEX consent_asset ON consent (asset_id, id);
-- The next instant at which a consent ends.
CREATE INDEX consent_expires ON consent (expires_at) WHERE expires_at IS NOT NULL;

ALTER TABLE asset
    -- What in it belongs to others, and to whom.
    ADD third_party        text NOT NULL DEFAULT '' CHECK (length(third_party) <= 2000),
    -- Nobody but editors knows of it before.
    ADD embargo_until      timestamptz,
    -- When we may no longer offer it, why, and whom to ask then.
    ADD rights_end_at      timestamptz,
    ADD rights_end_reason  text NOT NULL DEFAULT '' CHECK (length(rights_end_reason) <= 500),
    ADD rights_end_contact text CHECK (rights_end_contact LIKE '%_@_%' AND length(rights_end_contact) <= 254),
    -- In which context alone a picture may be used, and since when that is said.
    ADD context_only       text NOT NULL DEFAULT '' CHECK (length(context_only) <= 500),
    ADD context_only_since timestamptz,
    -- When the public may have it while it is published, by its terms, its embargo, its rights and its consents. The
    -- triggers below keep it.
    ADD offered            tstzmultirange NOT NULL DEFAULT '{}',
    ADD CONSTRAINT asset_embargo_before_end CHECK (embargo_until < rights_end_at),
    ADD CONSTRAINT asset_context_of_pictures
        CHECK ((context_only = '') = (context_only_since IS NULL) AND (context_only = '' OR kind = 'PICTURE'));
-- The next instant at which an embargo or rights end.
CREATE INDEX asset_embargo ON asset (embargo_until) WHERE embargo_until IS NOT NULL;
CREATE INDEX asset_rights_end ON asset (rights_end_at) WHERE rights_end_at IS NOT NULL;

-- Every instant at which mere time changes what the public may have.
CREATE VIEW catalogue_turn AS
    SELECT begins_at AS at FROM terms_assignment
    UNION ALL SELECT ends_at FROM terms_assignment WHERE ends_at IS NOT NULL
    UNION ALL SELECT expires_at FROM consent WHERE expires_at IS NOT NULL
    UNION ALL SELECT embargo_until FROM asset WHERE embargo_until IS NOT NULL
    UNION ALL SELECT rights_end_at FROM asset WHERE rights_end_at IS NOT NULL;

-- The terms that apply to a rendition: its own from their first beginning on, until then those of its asset. Null where
-- none apply at that instant.
CREATE FUNCTION terms_at(asset uuid, rendition uuid, instant timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN s.ends_at IS NULL OR s.ends_at > instant THEN s.terms_version_id END
    FROM terms_assignment s
    WHERE s.asset_id = asset AND (s.rendition_id IS NULL OR s.rendition_id = rendition) AND s.begins_at <= instant
    ORDER BY s.rendition_id IS NULL, s.begins_at DESC LIMIT 1
$$;

CREATE FUNCTION offered(asset uuid, embargo_until timestamptz, rights_end_at timestamptz) RETURNS tstzmultirange
LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT range_agg(tstzrange(s.begins_at, s.ends_at)) FROM terms_assignment s
                     WHERE s.asset_id = asset AND s.rendition_id IS NULL), '{}')
        * tstzmultirange(tstzrange(embargo_until, NULL))
        * tstzmultirange(tstzrange(NULL, least(rights_end_at,
            (SELECT min(c.expires_at) FROM consent c WHERE c.asset_id = asset))))
$$;

CREATE FUNCTION write_asset_offered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.offered := offered(NEW.id, NEW.embargo_until, NEW.rights_end_at);
    RETURN NEW;
END $$;
CREATE TRIGGER asset_offered BEFORE INSERT OR UPDATE ON asset
    FOR EACH ROW EXECUTE FUNCTION write_asset_offered();

-- Writes the asset's row, which tells the nodes too.
CREATE FUNCTION write_offered_of_asset() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE asset SET offered = offered
    WHERE id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.asset_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.asset_id END);
    RETURN NULL;
END $$;
CREATE TRIGGER terms_assignment_offered AFTER INSERT OR UPDATE OR DELETE ON terms_assignment
    FOR EACH ROW EXECUTE FUNCTION write_offered_of_asset();
CREATE TRIGGER consent_offered AFTER INSERT OR UPDATE OR DELETE ON consent
    FOR EACH ROW EXECUTE FUNCTION write_offered_of_asset();

-- What applied so far applies until further notice; to what is published, since then.
INSERT INTO terms_assignment (id, asset_id, terms_version_id, begins_at, created_at)
SELECT gen_random_uuid(), id, terms_version_id, least(published_at, updated_at), updated_at
FROM asset WHERE terms_version_id IS NOT NULL;

DROP VIEW rights_wanted;
ALTER TABLE asset
    DROP CONSTRAINT asset_published_under_terms,
    DROP COLUMN terms_version_id,
    ADD CONSTRAINT asset_published_at CHECK (state <> 'PUBLISHED' OR published_at IS NOT NULL);

-- What is to carry its rights, and under which terms: what the public can get or ask for, now or later, so that it is made
-- before its moment, and what is granted.
CREATE FUNCTION rights_wanted(instant timestamptz) RETURNS TABLE (asset_id uuid, file_id uuid, terms_version_id uuid)
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
      AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id)
    UNION
    SELECT v.asset_id, f.id, gf.terms_version_id
    FROM access_grant g
        JOIN access_grant_file gf ON gf.grant_id = g.id
        JOIN file f ON f.id = gf.file_id
        JOIN rendition r ON r.id = f.rendition_id
        JOIN language_variant v ON v.id = r.variant_id
    WHERE g.revoked_at IS NULL AND NOT EXISTS (SELECT 1 FROM held_file h WHERE h.file_id = f.id)
$$;

-- What applies is published, and a rendition is one of the asset's own.
CREATE FUNCTION refuse_unfit_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM terms_version v WHERE v.id = NEW.terms_version_id AND v.published_at IS NOT NULL) THEN
        RAISE EXCEPTION 'terms version % is a draft', NEW.terms_version_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'terms_assignment_of_published';
    END IF;
    IF NEW.rendition_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM rendition r JOIN language_variant v ON v.id = r.variant_id
        WHERE r.id = NEW.rendition_id AND v.asset_id = NEW.asset_id) THEN
        RAISE EXCEPTION 'rendition % is not of asset %', NEW.rendition_id, NEW.asset_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'terms_assignment_of_own_rendition';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER terms_assignment_fit BEFORE INSERT OR UPDATE ON terms_assignment
    FOR EACH ROW EXECUTE FUNCTION refuse_unfit_assignment();

-- A picture that may be used in one context only is never free, from when that is said.
CREATE FUNCTION refuse_free_out_of_context() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    checked uuid := CASE TG_TABLE_NAME WHEN 'asset' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'asset_id' END;
BEGIN
    IF EXISTS (
        SELECT 1 FROM asset a
            JOIN terms_assignment s ON s.asset_id = a.id
            JOIN terms_version v ON v.id = s.terms_version_id AND v.access = 'FREE'
        WHERE a.id = checked AND a.context_only_since IS NOT NULL
          AND (s.ends_at IS NULL OR s.ends_at > a.context_only_since)) THEN
        RAISE EXCEPTION 'asset % may be used in one context only and cannot be free', checked
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_never_free_out_of_context';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER asset_context AFTER INSERT OR UPDATE ON asset
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.context_only_since IS NOT NULL)
    EXECUTE FUNCTION refuse_free_out_of_context();
CREATE CONSTRAINT TRIGGER terms_assignment_context AFTER INSERT OR UPDATE ON terms_assignment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_free_out_of_context();

-- What is or was published has terms for all of it, at every commit, though they may have ended.
CREATE FUNCTION require_terms() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    checked uuid := CASE TG_TABLE_NAME WHEN 'asset' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(OLD) ->> 'asset_id' END;
BEGIN
    IF EXISTS (
        SELECT 1 FROM asset a WHERE a.id = checked AND a.state <> 'DRAFT' AND NOT EXISTS (
            SELECT 1 FROM terms_assignment s WHERE s.asset_id = a.id AND s.rendition_id IS NULL)) THEN
        RAISE EXCEPTION 'asset % is published without terms', checked
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_published_under_terms';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER asset_published_under_terms AFTER INSERT OR UPDATE ON asset
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> 'DRAFT') EXECUTE FUNCTION require_terms();
CREATE CONSTRAINT TRIGGER terms_assignment_kept AFTER UPDATE OR DELETE ON terms_assignment
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_terms();
